import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { activityHref, useActivityInput } from './activity-address.ts';
import type { Activity } from './activity-view.ts';
import { DeleteActs } from './delete-acts.tsx';
import { FilterForm } from './filter-form.tsx';
import { LineRow } from './line-row.tsx';
import { MissingLogs } from './missing-logs.tsx';
import { Removals } from './removals.tsx';

/** The lines by day, with what narrows them above and the way to earlier ones below. */
export function Timeline({ activity, isAsking, onAskAgain }: { activity: Activity; isAsking: boolean; onAskAgain: () => void }) {
  const { edit } = usePlace();
  const { address, line: asked } = useActivityInput();
  const { days, missing, earlier, searchedTo, isEarlier, removals } = activity;
  return (
    <div aria-busy={isAsking}>
      <MissingLogs missing={missing} isAsking={isAsking} onAskAgain={onAskAgain} />
      <Removals removals={removals} />
      {holdsNothing(activity) ? null : <FilterForm activity={activity} />}
      <DeleteActs activity={activity} asked={edit} />
      {days.length === 0 ? <SectionEmpty>{emptyWords(activity)}</SectionEmpty> : null}
      {days.map(({ day, label, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="mt-7">
          <h3 id={`day-${day}`}>{label}</h3>
          <ul className="mt-1">
            {lines.map((one) => (
              <LineRow key={one.line} line={one} isOpen={asked.line === one.line} isAsked={edit === `${one.anchor}-ask`} />
            ))}
          </ul>
        </section>
      ))}
      {searchedTo ? <p className="mt-5 text-soft">Searched back to {searchedTo} so far.</p> : null}
      <nav aria-label="Pages of the timeline" className="flex flex-wrap gap-x-6 mt-5">
        {earlier ? (
          <a href={activityHref({ ...address, before: earlier })} data-page="" className="act">
            {searchedTo ? 'Search further back' : 'Show earlier'}
          </a>
        ) : null}
        {isEarlier ? (
          <a href={activityHref({ ...address, before: null })} data-page="" className="act">
            Back to the newest
          </a>
        ) : null}
      </nav>
    </div>
  );
}

/** Every log was asked for everything, and none has a line. */
function holdsNothing({ isFiltered, isEarlier, missing, total, days }: Activity): boolean {
  return !isFiltered && !isEarlier && missing.length === 0 && total === 0 && days.length === 0;
}

/** Never "nothing" when a log could not be asked, or has not been searched to its end. */
function emptyWords({ isFiltered, isEarlier, missing, searchedTo }: Activity): string {
  if (searchedTo) return 'None found so far.';
  if (missing.length > 0) return 'None in the logs that could be asked.';
  if (isEarlier) return 'Nothing earlier.';
  return isFiltered ? 'No line fits.' : 'We hold nothing here.';
}
