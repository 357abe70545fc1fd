import { useQuery } from '@tanstack/react-query';
import { use, useRef, useState } from 'react';
import { About, AboutUnreadable } from '../design/about.tsx';
import { AboutLoading } from '../design/about-sheet.tsx';
import { tellLastAct } from './last-act.ts';
import { PageStreamsContext, usePageFacts } from './page-facts.tsx';
import { placeOf } from './place.ts';
import { queryClient } from './query-client.ts';
import { readSeed, Seed } from './seeds.tsx';
import { type Inputs, type Outputs, trpc } from './trpc-client.ts';
import { undoInWords } from './undo-link.tsx';

export type RecordRef = Inputs['overview']['readAbout'];
type AboutView = Outputs['overview']['readAbout'];

/** "About this" of one record: asked for when it is opened; on the server, when the address opens it. */
export default function AboutThis({ record, anchor }: { record: RecordRef; anchor: string }) {
  const { view, isFailed, askAgain } = useAbout(record, anchor);
  const undo = useUndo(anchor);
  if (isFailed) return <AboutUnreadable onAskAgain={askAgain} />;
  if (!view) return <AboutLoading />;
  return (
    <>
      <About view={view} onUndo={undo} />
      <Seed name="about" value={view} />
    </>
  );
}

/** Takes a line of the diary back. Another try at a line has the key of the first: it is never done twice. */
function useUndo(anchor: string): (seq: string) => Promise<void> {
  const keys = useRef(new Map<string, string>());
  return async (seq) => {
    const key = keys.current.get(seq) ?? crypto.randomUUID();
    keys.current.set(seq, key);
    const told = await undoInWords(seq, key);
    if (told.undo === null) keys.current.delete(seq);
    tellLastAct({ anchor, at: 'row', ...told });
  };
}

interface AboutReading {
  view: AboutView | undefined;
  isFailed: boolean;
  askAgain: () => void;
}

const useAbout: (record: RecordRef, anchor: string) => AboutReading = import.meta.env.SSR ? useStreamedAbout : useQueriedAbout;

function useStreamedAbout(): AboutReading {
  const { about } = use(PageStreamsContext);
  const view = about ? use(about) : null;
  return { view: view ?? undefined, isFailed: view === null, askAgain: () => {} };
}

function useQueriedAbout(record: RecordRef, anchor: string): AboutReading {
  const { url } = usePageFacts();
  const [seed] = useState(() =>
    placeOf(url.split('?')[1]?.split('#')[0] ?? '').about === anchor ? (readSeed('about') as AboutView | undefined) : undefined,
  );
  const options = trpc.overview.readAbout.queryOptions(record);
  const query = useQuery(seed ? { ...options, initialData: seed } : options, queryClient);
  return { view: query.data, isFailed: query.isError && !query.data, askAgain: () => void query.refetch() };
}
