import type { Slice, SliceViews } from '@micromart/bff/page';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import { errorCode } from './error-code.ts';
import { PageStreamsContext } from './page-facts.tsx';
import { queryClient } from './query-client.ts';
import { readSeed } from './seeds.tsx';
import { lockPage } from './session-lock.ts';
import { useIsHydrating } from './use-is-hydrating.ts';
import { wire } from './wire.ts';

/** A part of the page that is read on its own. The name is the same on the wire. */
export type { Slice };
export type ViewOf<S extends Slice> = SliceViews[S];

/** What a slice takes from the query of its page, such as the filters of a list. The server gives it the whole query; the fields must be the same. */
export type SliceInput = Readonly<Record<string, string>>;

/** What a slice answered, and the way to ask again. `undefined`: not yet asked; null: the page's own server could not be reached. */
export interface SliceReading<View> {
  /** While another input is asked for, still what the last one gave. */
  readonly view: View | null | undefined;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

/** Milliseconds between two tries while a system does not answer. */
const retryEvery = 4_000;

/** Reads one slice: on the server from the page's own promise, in the browser from the seed beside it and then over the wire. */
export const useSlice: <S extends Slice>(slice: S, input?: SliceInput) => SliceReading<ViewOf<S>> = import.meta.env.SSR
  ? useStreamedSlice
  : useQueriedSlice;

function useStreamedSlice<S extends Slice>(slice: S): SliceReading<ViewOf<S>> {
  const reading: Promise<ViewOf<S> | null> | undefined = use(PageStreamsContext).slices[slice];
  if (reading === undefined) throw new Error(`This page does not read ${slice}: page-list.ts says what it reads.`);
  return { view: use(reading), isAsking: false, askAgain: () => {} };
}

function useQueriedSlice<S extends Slice>(slice: S, input?: SliceInput): SliceReading<ViewOf<S>> {
  const isHydrating = useIsHydrating();
  const asked = JSON.stringify(input);
  const [seed] = useState(() => ({ view: readSeed(slice) as object | null | undefined, asked, at: Date.now() }));
  const seeded = seed.asked === asked ? seed.view : undefined;
  const query = useQuery(
    { ...readOptions(slice, input), ...(seeded ? { initialData: seeded, initialDataUpdatedAt: seed.at } : {}) },
    queryClient,
  );
  return {
    view: (query.data ?? (query.isError || seeded === null ? null : undefined)) as ViewOf<S> | null | undefined,
    isAsking: query.isFetching && !isHydrating,
    askAgain: () => void query.refetch(),
  };
}

/** As tRPC names its reads. */
function readKey(slice: Slice, input?: SliceInput) {
  return [[slice, 'read'], input ? { input, type: 'query' } : { type: 'query' }] as const;
}

function readOptions(slice: Slice, input?: SliceInput) {
  return queryOptions<object>({
    queryKey: readKey(slice, input),
    queryFn: async ({ signal }) => read(slice, input, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (needsAnotherTry(query.state.data, query.state.status) ? retryEvery : false),
  });
}

async function read(slice: Slice, input: SliceInput | undefined, signal: AbortSignal): Promise<object> {
  const { api } = await wire();
  const ask = api[slice].read.query as (input: SliceInput | undefined, options: { signal: AbortSignal }) => Promise<object>;
  try {
    return await ask(input, { signal });
  } catch (error) {
    if (errorCode(error) === 'sign-in-needed') lockPage();
    throw error;
  }
}

function needsAnotherTry(view: object | undefined, status: string): boolean {
  if (status === 'error') return true;
  // Of several systems, some did not answer.
  const { state, missing } = (view ?? {}) as { state?: string; missing?: unknown };
  return (state !== undefined && state !== 'fresh') || (Array.isArray(missing) && missing.length > 0);
}

/**
 * Asks again for what the server said has changed, by the names on the wire of live updates (`personal-info`): at once what is shown, and the
 * rest when it is shown again.
 */
export async function refreshSlices(changed: readonly string[] | 'all'): Promise<void> {
  if (changed === 'all') return queryClient.invalidateQueries();
  if (changed.length === 0) return;
  // The policy page shows values of every slice.
  const slices = [
    'overview',
    'policyClauses',
    ...changed.map((name) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
  ];
  await Promise.all(slices.map((slice) => queryClient.invalidateQueries({ queryKey: [[slice]] })));
}
