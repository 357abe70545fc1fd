import { useState } from 'react';
import { Editor } from '../../design/editor.tsx';
import { TextField } from '../../design/text-field.tsx';
import { type EditorStart, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useClosePlace } from '../../lib/place.ts';
import { signInAgain } from '../../lib/sign-in-again.ts';
import { useChange } from '../../lib/use-change.ts';
import { type Contact, contactWords, startContactChange } from './contact-change.ts';
import { ContactCode } from './contact-code.tsx';
import { RemoveValue } from './remove-value.tsx';
import type { PendingContactChange, RowView } from './row-view.ts';

/** A new e-mail address or phone number: first where to, then the code that was sent there. */
export function ContactEditor({ row, pending }: { row: RowView; pending: PendingContactChange | null }) {
  if (pending) return <ContactCode row={row} pending={pending} />;
  return <ContactTarget row={row} />;
}

function ContactTarget({ row }: { row: RowView }) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(row.anchor);
  const close = useClosePlace(row.anchor);
  const contact = row.kind as Contact;
  const [target, setTarget] = useState(() => typedTarget(start));
  const words = contactWords[contact];
  const change = useChange<string>({
    anchor: row.anchor,
    slice: 'personalInfo',
    version: null,
    saved: 'We sent a code.',
    result: start.result,
    send: (input, { key, signal }) => startContactChange({ contact, target: input, key }, signal),
  });
  const { face } = change;
  return (
    <Editor
      act="personalInfo.startContactChange"
      anchor={row.anchor}
      formToken={formToken}
      fields={{ contact }}
      face={face.is === 'refused' ? { ...face, field: 'target' } : face}
      note={words.note}
      save="Send the code"
      mine={[target]}
      onSave={() => change.send(target.trim())}
      onCancel={close}
      onKeepMine={() => change.keepMine(target.trim())}
      onTakeTheirs={close}
      onSignInAgain={() => void signInAgain(row.anchor, target)}
      more={row.version === null ? null : <RemoveValue row={row} version={row.version} />}
    >
      <TextField
        label={words.label}
        name="target"
        type={words.type}
        inputMode={words.type}
        autoComplete={words.type}
        hint={words.hint}
        dir="ltr"
        value={target}
        onChange={(event) => {
          setTarget(event.target.value);
          change.type();
        }}
        error={face.is === 'refused' ? face.reason : null}
        readOnly={change.isPending}
      />
    </Editor>
  );
}

/** Kept by this page as the target itself, or by the server as the fields of the form. */
function typedTarget({ typed, fields }: EditorStart): string {
  if (typeof typed === 'string') return typed;
  return (typed as { target?: string } | undefined)?.target ?? fields?.target ?? '';
}
