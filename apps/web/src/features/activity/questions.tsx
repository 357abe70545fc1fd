import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import { linesOf } from './activity-address.ts';
import type { Activity, Line } from './activity-view.ts';

const place = { section: 'timeline', slice: 'activity', version: null, kind: 'final', pending: 'Deleting', savedAt: 'foot' } as const;

export function RemoveLineQuestion({ line }: { line: Line }) {
  return (
    <AskPanel
      {...place}
      anchor={`${line.anchor}-ask`}
      row={line.anchor}
      act="activity.removeLines"
      fields={{ lines: line.line }}
      consequence={<p>This deletes 1 line: “{line.text}”. It cannot be taken back.</p>}
      confirm="Delete this line"
      saved="1 line was deleted."
      send={({ key, signal }) => api.activity.removeLines.mutate({ lines: line.line, key }, { signal })}
    />
  );
}

export function RemoveShownQuestion({ anchor, row, lines }: { anchor: string; row: string; lines: readonly Line[] }) {
  const named = lines.map(({ line }) => line).join();
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={row}
      act="activity.removeLines"
      fields={{ lines: named }}
      consequence={<p>This deletes the {linesOf(lines.length)} that are shown here, and no others. It cannot be taken back.</p>}
      confirm={`Delete ${linesOf(lines.length)}`}
      saved="What was deleted stands above the timeline."
      send={({ key, signal }) => api.activity.removeLines.mutate({ lines: named, key }, { signal })}
    />
  );
}

export function RemoveFittingQuestion({ anchor, row, activity }: { anchor: string; row: string; activity: Activity }) {
  const { filter, total, staying, staysBecause, isFiltered, missing, asOf } = activity;
  const { q: _, ...named } = filter;
  const count = linesOf(total - staying);
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={row}
      act="activity.removeFitting"
      fields={{ ...named, asOf }}
      consequence={
        <>
          <p>
            This deletes {count}: {isFiltered ? 'all that the filter above names' : 'the whole timeline'}. It cannot be taken back. Lines
            that come after now are not part of it.
          </p>
          {staying > 0 ? (
            <p>
              {linesOf(staying)} {staying === 1 ? 'stays' : 'stay'}. {staysBecause}
            </p>
          ) : null}
          {missing.length > 0 ? <p>A log is not answering now. While it does not, nothing is deleted.</p> : null}
        </>
      }
      confirm={`Delete ${count}`}
      saved="What was deleted stands above the timeline."
      send={({ key, signal }) => api.activity.removeFitting.mutate({ ...named, asOf, key }, { signal })}
    />
  );
}
