import { useState } from 'react';
import { AddressControl, emptyAddress } from '../../design/address-control.tsx';
import { Editor } from '../../design/editor.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { inputFromFields } from '../../lib/input-from-fields.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import type { Billing } from './orders-view.ts';

type Address = Record<string, string>;

/** Changes the address on invoices to come, or gives a first one. */
export default function BillingEditor({ billing }: { billing: Billing }) {
  const { anchor, note } = billing;
  const { formToken } = usePageFacts();
  const start = useEditorStart(anchor);
  const [version] = useState(billing.version);
  const [input, setInput] = useState<Address>(() => {
    const typed = (start.typed ?? inputFromFields(start.fields)) as Address | undefined;
    return { ...emptyAddress, ...(billing.value as Address | null), ...typed };
  });
  const close = useCloseEditor(anchor, input);
  const change = useChange<Address>({
    anchor,
    slice: 'orders',
    version,
    result: start.result,
    onSaved: close,
    send: (value, { version, key, signal }) => api.orders.changeBilling.mutate({ act: 'set', value, version, key }, { signal }),
  });
  return (
    <Editor
      act="orders.changeBilling:set"
      anchor={anchor}
      formToken={formToken}
      fields={{ version: version ?? '' }}
      face={change.face}
      note={note}
      mine={Object.values(input).filter((part) => part !== '')}
      onSave={() => change.send(input)}
      onCancel={close}
      onKeepMine={() => change.keepMine(input)}
      onTakeTheirs={close}
    >
      <AddressControl
        input={input}
        onInput={(next) => {
          setInput(next as Address);
          change.type();
        }}
        error={change.face.is === 'refused' ? change.face : null}
        isPending={change.isPending}
      />
    </Editor>
  );
}
