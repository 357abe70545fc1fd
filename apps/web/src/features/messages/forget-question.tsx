import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Messages } from './messages-view.ts';

export default function ForgetQuestion({
  anchor,
  row,
  openings,
  noting,
}: {
  anchor: string;
  row: string;
  openings: number;
  noting: Messages['noting'];
}) {
  return (
    <AskPanel
      section="sent"
      slice="messages"
      anchor={anchor}
      row={row}
      version={null}
      act="messages.forgetOpenings"
      fields={{}}
      consequence={
        <p>
          This deletes {openings.toLocaleString('en')} {openings === 1 ? 'line' : 'lines'} about when you opened, read or received a
          message. The messages themselves stay in the list. It cannot be taken back.
          {noting === 'on' ? ' New ones are noted until you switch that off.' : null}
        </p>
      }
      confirm="Delete what was noted"
      pending="Deleting"
      kind="final"
      saved="Deleted. What is left, if anything, is being deleted: the number shows it."
      send={({ key, signal }) => api.messages.forgetOpenings.mutate({ key }, { signal })}
    />
  );
}
