import { useState } from 'react';
import { AddressControl } from '../../design/address-control.tsx';
import { Editor } from '../../design/editor.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { inputFromFields } from '../../lib/input-from-fields.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import type { Order } from './orders-view.ts';

type Address = Record<string, string>;

/** Sends an order that has not left yet to another address. */
export function DeliveryEditor({ order, anchor }: { order: Order; anchor: string }) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(anchor);
  const [version] = useState(order.version);
  const [input, setInput] = useState(() => ({
    ...order.deliverTo,
    ...((start.typed ?? inputFromFields(start.fields)) as Address | undefined),
  }));
  const close = useCloseEditor(anchor, input);
  const change = useChange<Address>({
    anchor: order.anchor,
    slice: 'orders',
    version,
    result: start.result,
    onSaved: close,
    send: (value, { version, key, signal }) => api.orders.changeDelivery.mutate({ id: order.id, value, version, key }, { signal }),
  });
  return (
    <Editor
      act="orders.changeDelivery"
      anchor={anchor}
      formToken={formToken}
      fields={{ id: order.id, version: version ?? '' }}
      face={change.face}
      note="Only this order goes there. Your addresses stay as they are."
      mine={Object.values(input).filter((part) => part !== '')}
      onSave={() => change.send(input)}
      onCancel={close}
      onKeepMine={() => change.keepMine(input)}
      onTakeTheirs={close}
    >
      <AddressControl
        input={input}
        onInput={(next) => {
          setInput(next as typeof input);
          change.type();
        }}
        error={change.face.is === 'refused' ? change.face : null}
        isPending={change.isPending}
      />
    </Editor>
  );
}

/** The number that the driver calls for this order. */
export function ContactPhoneEditor({ order, anchor }: { order: Order; anchor: string }) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(anchor);
  const [version] = useState(order.version);
  const [input, setInput] = useState(() => {
    const begun = start.typed ?? inputFromFields(start.fields);
    return typeof begun === 'string' ? begun : order.contactPhone;
  });
  const close = useCloseEditor(anchor, input);
  const change = useChange<string>({
    anchor: order.anchor,
    slice: 'orders',
    version,
    result: start.result,
    onSaved: close,
    send: (value, { version, key, signal }) => api.orders.changeContactPhone.mutate({ id: order.id, value, version, key }, { signal }),
  });
  const refused = change.face.is === 'refused' ? change.face : null;
  return (
    <Editor
      act="orders.changeContactPhone"
      anchor={anchor}
      formToken={formToken}
      fields={{ id: order.id, version: version ?? '' }}
      face={refused ? { ...refused, field: 'value' } : change.face}
      note="For this order only. Left empty, the driver has no number."
      mine={[input]}
      onSave={() => change.send(input)}
      onCancel={close}
      onKeepMine={() => change.keepMine(input)}
      onTakeTheirs={close}
    >
      <TextField
        label="Phone number"
        name="value"
        type="tel"
        value={input}
        onChange={(event) => {
          setInput(event.target.value);
          change.type();
        }}
        error={refused?.reason ?? null}
        readOnly={change.isPending}
        autoComplete="tel"
      />
    </Editor>
  );
}
