import { Suspense } from 'react';
import { Section, SectionEmpty, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { usePlace } from '../../lib/place.ts';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import type { Log } from './activity-view.ts';
import { LogRow } from './log-row.tsx';
import { MissingLogs } from './missing-logs.tsx';
import { TieRows } from './tie-rows.tsx';

const title = 'What is written down, and for how long';

/** Each log: whether it goes on, and when its lines go. */
export function LogsSection() {
  return (
    <Suspense fallback={<Loading />}>
      <Filled />
    </Suspense>
  );
}

function Loading() {
  return (
    <Section id="collecting" title={title} standing="being asked for">
      <SkeletonRows rows={5} />
    </Section>
  );
}

function Filled() {
  const { edit, about } = usePlace();
  const { view, isAsking, askAgain } = useSlice('activityLogs');
  if (view === undefined) return <Loading />;
  if (view === null) {
    return (
      <>
        <Section id="collecting" title={title} standing="could not be checked">
          <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />
        </Section>
        <Seed name="activityLogs" value={null} />
      </>
    );
  }
  const paused = view.logs.filter(({ on }) => !on).length;
  return (
    <>
      <Section id="collecting" title={title} standing={paused === 0 ? undefined : `${paused} paused`}>
        <MissingLogs missing={view.missing} isAsking={isAsking} onAskAgain={askAgain} />
        {view.logs.length === 0 && view.missing.length === 0 ? <SectionEmpty>No connected system writes a log.</SectionEmpty> : null}
        <Runs logs={view.logs} />
        <ul>
          {view.logs.map((log) => (
            <LogRow key={log.system} log={log} isEditing={edit === log.anchor} isAboutOpen={about === log.anchor} />
          ))}
          {view.ties ? <TieRows ties={view.ties} /> : null}
        </ul>
      </Section>
      <Seed name="activityLogs" value={view} />
    </>
  );
}

/** When lines past their time go: once for all logs that say the same. */
function Runs({ logs }: { logs: readonly Log[] }) {
  const said = Map.groupBy(logs, ({ ran, runs }) => `${ran}, ${runs}.`);
  return [...said].map(([words, same]) => (
    <p key={words} className="pt-4 text-small text-soft">
      {said.size > 1 ? `${same.map(({ name }) => name).join('; ')}: ` : 'Lines past their time are removed every day. '}
      {words}
    </p>
  ));
}
