import type { OverviewSections } from '@micromart/bff/page';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import { errorCode } from './error-code.ts';
import { PageStreamsContext } from './page-facts.tsx';
import { queryClient } from './query-client.ts';
import { readSeed } from './seeds.tsx';
import { lockPage } from './session-lock.ts';
import { wire } from './wire.ts';

/** A part of the page that is read on its own. The name is the same on the wire. */
export type Slice = keyof OverviewSections;
export type ViewOf<S extends Slice> = Awaited<OverviewSections[S]>;

/** What a slice answered, and the way to ask again. `undefined`: not yet asked; null: the page's own server could not be reached. */
export interface SliceReading<View> {
  readonly view: View | null | undefined;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

/** Milliseconds between two tries while a system does not answer. */
const retryEvery = 4_000;

const names: Record<string, Slice> = {
  'personal-info': 'personalInfo',
  devices: 'devices',
  sessions: 'sessions',
  notifications: 'notifications',
  'third-parties': 'thirdParties',
};

/** Reads one slice: on the server from the page's own promise, in the browser from the seed beside it and then over the wire. */
export const useSlice: <S extends Slice>(slice: S) => SliceReading<ViewOf<S>> = import.meta.env.SSR ? useStreamedSlice : useQueriedSlice;

function useStreamedSlice<S extends Slice>(slice: S): SliceReading<ViewOf<S>> {
  const { sections } = use(PageStreamsContext);
  const view = sections ? (use(sections[slice] as Promise<unknown>) as ViewOf<S>) : undefined;
  return { view, isAsking: false, askAgain: () => {} };
}

function useQueriedSlice<S extends Slice>(slice: S): SliceReading<ViewOf<S>> {
  const [seed] = useState(() => ({ view: readSeed(slice) as ViewOf<S> | undefined, at: Date.now() }));
  const query = useQuery(
    { ...readOptions(slice), ...(seed.view === undefined ? {} : { initialData: seed.view as ViewOf<S>, initialDataUpdatedAt: seed.at }) },
    queryClient,
  );
  return {
    view: (query.data ?? (query.isError ? null : undefined)) as ViewOf<S> | null | undefined,
    isAsking: query.isFetching,
    askAgain: () => void query.refetch(),
  };
}

/** As tRPC names its reads. */
function readKey(slice: Slice) {
  return [[slice, 'read'], { type: 'query' }] as const;
}

function readOptions<S extends Slice>(slice: S) {
  return queryOptions({
    queryKey: readKey(slice),
    queryFn: async ({ signal }) => (await read(slice, signal)) as ViewOf<S>,
    refetchInterval: (query) => (needsAnotherTry(query.state.data, query.state.status) ? retryEvery : false),
  });
}

async function read(slice: Slice, signal: AbortSignal): Promise<unknown> {
  const { api } = await wire();
  try {
    return await api[slice].read.query(undefined, { signal });
  } catch (error) {
    if (errorCode(error) === 'sign-in-needed') lockPage();
    throw error;
  }
}

function needsAnotherTry(view: unknown, status: string): boolean {
  if (status === 'error') return true;
  return (view as { state?: string } | undefined)?.state !== undefined && (view as { state: string }).state !== 'fresh';
}

/** All slices, as the wire of live updates names them. */
export const sliceNames = Object.keys(names);

/** Asks again for what the server said has changed. Names as on the wire of live updates. */
export async function refreshSlices(changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const slices = changed.map((name) => names[name] ?? name);
  await Promise.all([
    ...slices.map((slice) => queryClient.invalidateQueries({ queryKey: [[slice]] })),
    queryClient.invalidateQueries({ queryKey: [['overview']] }),
  ]);
}
