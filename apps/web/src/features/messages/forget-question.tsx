import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';

export default function ForgetQuestion({
  anchor,
  row,
  openings,
  isNoting,
}: {
  anchor: string;
  row: string;
  openings: number;
  isNoting: boolean | null;
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
          {isNoting ? ' New ones are noted until you switch that off.' : null}
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
