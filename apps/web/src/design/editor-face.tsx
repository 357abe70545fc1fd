import type { ChangeFace } from '../lib/change-machine.ts';
import { sentenceStart } from '../lib/face-in-words.ts';
import { Button } from './button.tsx';
import { FreshSignIn } from './fresh-sign-in.tsx';
import { Notice } from './notice.tsx';

interface EditorFaceProps {
  face: ChangeFace;
  mine: readonly string[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onSignInAgain?: (() => void) | undefined;
}

/** How the edit stands, between the fields and the buttons. Its first line is always there. */
export function EditorFace({ face, mine, onKeepMine, onTakeTheirs, onSignInAgain }: EditorFaceProps) {
  return (
    <output className="block mb-3">
      {face.is === 'refused' && face.field === null ? <p className="text-red text-small">{face.reason}</p> : null}
      {face.is === 'unavailable' ? (
        <Notice tone="needs-you" title={`${sentenceStart(face.system ?? 'the system that holds this')} is not answering.`}>
          Nothing was changed. What you typed is still here.
        </Notice>
      ) : null}
      {face.is === 'unknown' ? (
        <Notice tone="needs-you" title="No answer came.">
          We do not know yet whether it was saved. What you typed is still here. Trying again finds out, and never does it twice.
        </Notice>
      ) : null}
      {face.is === 'sign-in-needed' ? (
        <Notice tone="needs-you" title="Your session has ended.">
          Nothing was changed. What you typed is still here.
        </Notice>
      ) : null}
      {face.is === 'fresh-sign-in-needed' && onSignInAgain ? <FreshSignIn onSignInAgain={onSignInAgain} /> : null}
      {face.is === 'conflict' ? <Conflict theirs={face.lines} mine={mine} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} /> : null}
    </output>
  );
}

function Conflict({
  theirs,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: readonly string[];
  mine: readonly string[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  return (
    <div data-conflict>
      <Notice tone="needs-you" title="It was changed elsewhere while you were writing.">
        <dl className="grid sm:grid-cols-2 gap-x-6 gap-y-2 mt-2">
          <Version name="As it stands now" lines={theirs} />
          <Version name="As you wrote it" lines={mine} />
        </dl>
        <div className="flex flex-wrap gap-3 mt-3">
          <Button onClick={onKeepMine}>Keep mine</Button>
          <Button onClick={onTakeTheirs}>Take theirs</Button>
        </div>
      </Notice>
    </div>
  );
}

function Version({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd className="wrap-anywhere">
        {lines.length === 0 ? <span className="font-serif italic">nothing</span> : null}
        {lines.map((line) => (
          <span key={line} className="block">
            <bdi>{line}</bdi>
          </span>
        ))}
      </dd>
    </div>
  );
}
