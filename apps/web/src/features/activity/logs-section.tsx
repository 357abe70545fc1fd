import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { type Again, SliceSection } from '../../lib/slice-section.tsx';
import type { ViewOf } from '../../lib/slices.ts';
import type { Log } from './activity-view.ts';
import { LogRow } from './log-row.tsx';
import { MissingLogs } from './missing-logs.tsx';
import { TieRows } from './tie-rows.tsx';

type View = ViewOf<'activityLogs'>;

/** Each log: whether it goes on, and when its lines go. */
export function LogsSection() {
  return (
    <SliceSection slice="activityLogs" id="collecting" title="What is written down, and for how long" expect={5} standing={howManyPaused}>
      {(view, again) => <Logs view={view} again={again} />}
    </SliceSection>
  );
}

function howManyPaused({ logs }: View): string | undefined {
  const paused = logs.filter(({ on }) => !on).length;
  return paused === 0 ? undefined : `${paused} paused`;
}

function Logs({ view: { logs, ties, missing }, again }: { view: View; again: Again }) {
  const { edit, about } = usePlace();
  return (
    <>
      <MissingLogs missing={missing} {...again} />
      {logs.length === 0 && missing.length === 0 ? <SectionEmpty>No connected system writes a log.</SectionEmpty> : null}
      <Runs logs={logs} />
      <ul>
        {logs.map((log) => (
          <LogRow key={log.system} log={log} isEditing={edit === log.anchor} isAboutOpen={about === log.anchor} />
        ))}
        {ties ? <TieRows ties={ties} /> : null}
      </ul>
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
