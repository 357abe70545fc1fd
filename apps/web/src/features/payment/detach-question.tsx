import { AskPanel } from '../../design/ask-panel.tsx';
import type { DataOf } from '../../lib/sourced-section.tsx';
import { api } from '../../lib/trpc-client.ts';

type Method = DataOf<'payment'>['methods'][number];

/** Removes a card at Stripe. Only Stripe knows its number, so it cannot be put back from here. */
export default function DetachQuestion({ anchor, method }: { anchor: string; method: Method }) {
  const { id, label } = method;
  return (
    <AskPanel
      section="payment"
      slice="payment"
      anchor={anchor}
      row={method.anchor}
      version={null}
      act="payment.detachMethod"
      fields={{ id }}
      consequence={
        <p>
          Stripe takes {label} off your account with us. To pay with it again you type it in again. Stripe keeps records of payments already
          made, as the law asks of it.
        </p>
      }
      confirm="Remove it at Stripe"
      pending="Removing"
      kind="final"
      saved={`${label} was removed at Stripe.`}
      savedAt="foot"
      send={({ key, signal }) => api.payment.detachMethod.mutate({ id, key }, { signal })}
    />
  );
}
