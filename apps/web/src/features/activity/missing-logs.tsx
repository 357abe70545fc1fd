import { Ago } from '../../design/ago.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import type { Missing } from './activity-view.ts';

/** Logs that could not be asked: what is missing here, never that there is nothing. */
export function MissingLogs({ missing, isAsking, onAskAgain }: { missing: readonly Missing[]; isAsking: boolean; onAskAgain: () => void }) {
  if (missing.length === 0) return null;
  return (
    <div className="pt-5">
      <Notice tone="needs-you">
        {missing.map(({ system, name, what, since }) => (
          <p key={system}>
            <strong className="font-semibold">{sentenceStart(name)} is not answering.</strong> It stopped answering <Ago at={since} />. Its
            lines (“{what}”) are missing here. This does not mean that there are none.
          </p>
        ))}
        <p data-acts>
          <Button kind="text" onClick={onAskAgain} aria-disabled={isAsking}>
            {isAsking ? 'Asking again' : 'Try again'}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
