import type { ReactNode } from 'react';
import type { ChangeFace } from '../lib/change-machine.ts';
import { Button } from './button.tsx';
import { EditorFace } from './editor-face.tsx';
import { type ActForm, HiddenFields } from './hidden-fields.tsx';

/** An act that says its consequence first and is confirmed in place: closed, it is a line of text; open, a sentence and a button. */
export function Confirm({
  ask,
  consequence,
  confirm,
  pending,
  face,
  act,
  anchor,
  formToken,
  fields,
  onConfirm,
  onTakeTheirs,
  onSignInAgain,
}: ActForm & {
  /** The line of text: "Remove it". */
  ask: string;
  /** What will happen and what is lost, in numbers where there are any. */
  consequence: ReactNode;
  /** The button: "Remove this address". */
  confirm: string;
  /** The button while it is under way: "Removing". */
  pending: string;
  face: ChangeFace;
  onConfirm: () => void;
  onTakeTheirs: () => void;
  onSignInAgain: () => void;
}) {
  const isPending = face.is === 'pending';
  return (
    <details className="group" open={face.is === 'open' ? undefined : true}>
      <summary className="inline-flex items-center min-h-8 coarse:min-h-11 cursor-pointer text-soft underline decoration-transparent hover:decoration-soft group-open:text-ink">
        {ask}
      </summary>
      <form
        method="post"
        action="/act"
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) onConfirm();
        }}
        className="border-s-3 ps-4 py-1 my-2 border-red"
      >
        <HiddenFields formToken={formToken} act={act} anchor={anchor} fields={fields} />
        <div className="mb-3">{consequence}</div>
        <EditorFace face={face} mine={[]} onKeepMine={onConfirm} onTakeTheirs={onTakeTheirs} onSignInAgain={onSignInAgain} />
        <Button kind="final" type="submit" aria-disabled={isPending}>
          {isPending ? pending : confirm}
        </Button>
      </form>
    </details>
  );
}
