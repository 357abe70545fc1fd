import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Editor } from '../../design/editor.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { TextField } from '../../design/text-field.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { placeHref, useClosePlace } from '../../lib/place.ts';
import { signInAgain } from '../../lib/sign-in-again.ts';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import { type Contact, confirmContactChange } from './contact-change.ts';
import type { PendingContactChange, RowView } from './row-view.ts';

/** The second step: the code that was sent to the new address. */
export function ContactCode({ row, pending }: { row: RowView; pending: PendingContactChange }) {
  const { formToken } = usePageFacts();
  const close = useClosePlace();
  const [code, setCode] = useState('');
  const contact = row.kind as Contact;
  const change = useChange<string>({
    anchor: row.anchor,
    slice: 'personalInfo',
    version: null,
    saved: 'Changed. We told your old address as well.',
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
      onSignInAgain={() => void signInAgain(placeHref('edit', row.anchor), '')}
      more={<CancelChange contact={contact} anchor={row.anchor} />}
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

function CancelChange({ contact, anchor }: { contact: Contact; anchor: string }) {
  const { formToken } = usePageFacts();
  const close = useClosePlace();
  const change = useChange<null>({
    anchor,
    slice: 'personalInfo',
    version: null,
    saved: 'The change was dropped. The code no longer works.',
    onSaved: close,
    send: async (_input, { signal }) => {
      await api.personalInfo.cancelContactChange.mutate({ contact }, { signal });
      return { outcome: 'changed', undo: null };
    },
  });
  return (
    <form
      method="post"
      action="/act"
      onSubmit={(event) => {
        event.preventDefault();
        change.send(null);
      }}
    >
      <HiddenFields formToken={formToken} act="personalInfo.cancelContactChange" anchor={anchor} fields={{ contact }} />
      <Button kind="text" type="submit" aria-disabled={change.isPending}>
        {change.isPending ? 'Dropping the change' : 'Drop this change'}
      </Button>
    </form>
  );
}
