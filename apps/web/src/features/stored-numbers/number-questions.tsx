import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';

const place = { row: 'stored-numbers', section: 'stored-numbers', slice: 'storedNumbers', version: null, fields: {} } as const;

/** Removes what was found, or searches again now. */
export default function NumberQuestions({ what, many }: { what: 'remove' | 'search'; many: number }) {
  if (what === 'search') {
    return (
      <AskPanel
        {...place}
        anchor="stored-numbers-search"
        act="storedNumbers.search"
        consequence={<p>All our systems are searched for such numbers of yours now. It takes some seconds and changes nothing.</p>}
        confirm="Search now"
        pending="Searching"
        saved="Searched just now."
        send={({ key, signal }) => api.storedNumbers.search.mutate({ key }, { signal })}
      />
    );
  }
  return (
    <AskPanel
      {...place}
      anchor="stored-numbers-remove"
      act="storedNumbers.remove"
      consequence={
        <p>
          {many === 1 ? 'The number is' : `${many} numbers are`} taken out where {many === 1 ? 'it stands' : 'they stand'}; the rest of the
          text stays. Changes in your diary that hold such a number can no longer be taken back. Then we search again.
        </p>
      }
      confirm={many === 1 ? 'Remove the number' : `Remove ${many} numbers`}
      pending="Removing"
      kind="final"
      saved="Removed. What a search found after it stands here."
      send={({ key, signal }) => api.storedNumbers.remove.mutate({ key }, { signal })}
    />
  );
}
