import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { linesOf } from './activity-address.ts';
import type { Activity } from './activity-view.ts';

const RemoveFittingQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveFittingQuestion }));
const RemoveShownQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveShownQuestion }));

const deleteAnchor = 'timeline-delete';
const ask = `${deleteAnchor}-ask`;

/** Deletes all that fits; or, where words were looked for and nobody has counted them, the lines that are shown. */
export function DeleteActs({ activity, asked }: { activity: Activity; asked: string | null }) {
  const { filter, isFiltered, total, staying, days } = activity;
  const shown = days.flatMap(({ lines }) => lines);
  const isSearch = filter.q !== '';
  const count = isSearch ? shown.length : total - staying;
  const words = isSearch
    ? `Delete the ${linesOf(count)} shown`
    : isFiltered
      ? `Delete these ${linesOf(count)}`
      : `Delete all ${linesOf(count)}`;
  return (
    <div id={deleteAnchor} className="mt-3" data-row>
      {count > 0 ? (
        <p data-acts>
          <AskLink anchor={ask} of="" isOpen={asked === ask}>
            {count === 1 ? 'Delete the line' : words}
          </AskLink>
        </p>
      ) : null}
      <p className="text-small">
        <ToldAtRow anchor={deleteAnchor} how={null} />
      </p>
      {asked === ask && isSearch && count > 0 ? <RemoveShownQuestion anchor={ask} row={deleteAnchor} lines={shown} /> : null}
      {asked === ask && !isSearch && count > 0 ? <RemoveFittingQuestion anchor={ask} row={deleteAnchor} activity={activity} /> : null}
    </div>
  );
}
