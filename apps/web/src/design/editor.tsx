import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { ChangeFace } from '../lib/change-machine.ts';
import { usePage } from '../lib/place.ts';
import { useEscape } from '../lib/use-escape.ts';
import { Button, ButtonLink } from './button.tsx';
import { EditorFace } from './editor-face.tsx';
import { type ActForm, HiddenFields } from './hidden-fields.tsx';

export interface EditorProps extends ActForm {
  face: ChangeFace;
  /** Said before anything else: what is lost without it. */
  note?: string | null;
  save?: string;
  /** What was typed, as a person reads it: stands beside the other value after a conflict. */
  mine: readonly string[];
  onSave: () => void;
  onCancel: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onSignInAgain?: (() => void) | undefined;
  children: ReactNode;
  /** Further acts below, each a form of its own: "Remove it". */
  more?: ReactNode;
}

/** What a row turns into: fields, one line that says how it stands, Save and Cancel. */
export function Editor({
  act,
  anchor,
  formToken,
  fields,
  face,
  note,
  save = 'Save',
  children,
  more,
  onSave,
  onCancel,
  ...rest
}: EditorProps) {
  const page = usePage();
  const editor = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocus(form, face);
  const isPending = face.is === 'pending';
  useEscape(editor, () => (isPending ? undefined : onCancel()));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isPending) onSave();
  };
  return (
    <div ref={editor} className="max-w-[30rem] pb-1">
      <form ref={form} method="post" action="/act" onSubmit={submit} noValidate aria-busy={isPending}>
        <HiddenFields formToken={formToken} act={act} anchor={anchor} fields={fields} />
        {note ? <p className="text-small text-soft mb-2">{note}</p> : null}
        {children}
        <EditorFace face={face} {...rest} />
        {face.is === 'conflict' ? null : (
          <div className="flex flex-wrap gap-3 items-center">
            <Button kind="main" type="submit" aria-disabled={isPending}>
              {isPending ? 'Saving' : saveAgain(face, save)}
            </Button>
            <ButtonLink kind="plain" href={page} onClick={(event) => cancel(event, isPending, onCancel)}>
              Cancel
            </ButtonLink>
          </div>
        )}
      </form>
      {more && !isPending ? <div className="mt-3">{more}</div> : null}
    </div>
  );
}

function saveAgain(face: ChangeFace, save: string): string {
  return face.is === 'unavailable' || face.is === 'unknown' ? 'Try again' : save;
}

function cancel(event: React.MouseEvent, isPending: boolean, onCancel: () => void): void {
  event.preventDefault();
  if (!isPending) onCancel();
}

/** Into the first field when the editor opens, and to what is wrong when it was refused. */
function useFocus(form: React.RefObject<HTMLFormElement | null>, face: ChangeFace): void {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked, input:not([type=hidden]), textarea, select');
    first?.focus({ preventScroll: true });
  }, [form]);
  useEffect(() => {
    if (face.is !== 'refused' && face.is !== 'conflict') return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid]:is(input,textarea,select), fieldset[aria-invalid] input, [data-conflict] button',
    );
    wrong?.focus();
  }, [form, face]);
}
