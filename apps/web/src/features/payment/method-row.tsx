import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import type { DataOf } from '../../lib/sourced-section.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';

const DetachQuestion = openedLater(() => import('./detach-question.tsx'));

export type Method = DataOf<'payment'>['methods'][number];

/** One card or bank account that Stripe holds. */
export function MethodRow({ method, isAsking, isEditable }: { method: Method; isAsking: boolean; isEditable: boolean }) {
  const { anchor, label, until, isExpired } = method;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={anchor}
      label="Held by Stripe"
      lines={[label]}
      chips={isExpired ? [{ tone: 'needs-you', text: 'expired' }] : []}
      how={<ToldAtRow anchor={anchor} how={until ?? 'Stripe names no end'} />}
      acts={
        <AskLink anchor={ask} of={label} isOpen={isAsking} isDisabled={!isEditable}>
          Remove
        </AskLink>
      }
    >
      {isAsking ? <DetachQuestion anchor={ask} method={method} /> : null}
    </Row>
  );
}
