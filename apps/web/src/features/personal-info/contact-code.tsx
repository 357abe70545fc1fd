import { useState } from 'react';
import { Editor } from '../../design/editor.tsx';
import { TextField } from '../../design/text-field.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useClosePlace } from '../../lib/place.ts';
import { signInAgain } from '../../lib/sign-in-again.ts';
import { useChange } from '../../lib/use-change.ts';
import { type Contact, confirmContactChange } from './contact-change.ts';
import { DropContactChange } from './drop-contact-change.tsx';
import type { PendingContactChange, RowView } from './row-view.ts';

/** The second step: the code that was sent to the new address. */
export function ContactCode({ row, pending }: { row: RowView; pending: PendingContactChange }) {
  const { formToken } = usePageFacts();
  const close = useClosePlace(row.anchor);
  const [code, setCode] = useState('');
  const contact = row.kind as Contact;
  const change = useChange<string>({
    anchor: row.anchor,
    slice: 'personalInfo',
    version: null,
    saved: 'Changed. We are telling your old address as well.',
    onSaved: close,
    send: (input, { key, signal }) => confirmContactChange({ contact, id: pending.id, code: input, key }, signal),
  });
  const { face } = change;
  return (
    <Editor
      act="personalInfo.confirmContactChange"
      anchor={row.anchor}
      formToken={formToken}
      fields={{ contact, id: pending.id }}
      face={face.is === 'refused' ? { ...face, field: 'code' } : face}
      note={`We sent six digits to ${pending.target}. They work for ten minutes.`}
      save="Confirm"
      mine={[code]}
      onSave={() => change.send(code.replaceAll(/\s/g, ''))}
      onCancel={close}
      onKeepMine={close}
      onTakeTheirs={close}
      onSignInAgain={() => void signInAgain(row.anchor, '')}
      more={<DropContactChange contact={contact} anchor={row.anchor} label="Drop this change" onDropped={close} />}
    >
      <TextField
        label="One-time code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        maxLength={12}
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          change.type();
        }}
        error={face.is === 'refused' ? face.reason : null}
        readOnly={change.isPending}
        isShort
      />
    </Editor>
  );
}
