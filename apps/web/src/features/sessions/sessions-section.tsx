import { Suspense } from 'react';
import { Section, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { SessionRows } from './session-rows.tsx';

const heading = { id: 'sessions', title: 'Where you are signed in' } as const;

/** The server's own list, so it is never stale: it is there, or the server itself is not. */
export function SessionsSection() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Filled() {
  const { view, isAsking, askAgain } = useSlice('sessions');
  if (view === undefined) return <Loading />;
  return (
    <>
      <Section {...heading} standing={view ? places(view.sessions.length) : 'could not be checked'}>
        {view ? (
          <SessionRows sessions={view.sessions} />
        ) : (
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        )}
      </Section>
      <Seed name="sessions" value={view} />
    </>
  );
}

function Loading() {
  return (
    <Section {...heading} standing="being asked for">
      <SkeletonRows rows={1} />
    </Section>
  );
}

function places(many: number): string {
  return many === 1 ? '1 place' : `${many} places`;
}
