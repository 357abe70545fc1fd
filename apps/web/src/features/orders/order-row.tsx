import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { Fact, Facts } from '../../design/facts.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Order } from './orders-view.ts';
import type { RowPlace } from './row-place.ts';

const DeliveryEditor = openedLater(async () => ({ default: (await import('./order-editors.tsx')).DeliveryEditor }));
const ContactPhoneEditor = openedLater(async () => ({ default: (await import('./order-editors.tsx')).ContactPhoneEditor }));

/** One order: what it was, where it goes, and what it made us give to others. While it is here it can still be sent elsewhere. */
export const OrderRow = memo(function OrderRow({ order, isEditable, edit, isAboutOpen }: { order: Order } & RowPlace) {
  const { anchor, number, state, isOpen, placed, items, total, goesTo, phone, given, invoice } = order;
  const [address, call] = [`${anchor}-address`, `${anchor}-phone`];
  const mayChange = isOpen && isEditable;
  return (
    <Row
      anchor={anchor}
      label={number}
      lines={items.map(({ text, price }) => `${text}, ${price}`)}
      chips={[{ tone: isOpen ? 'needs-you' : 'plain', text: state.toLowerCase() }]}
      how={<ToldAtRow anchor={anchor} how={`${placed}, ${total} in all`} />}
      acts={
        <ActLink what="about" anchor={anchor} of={`order ${number}`} isOpen={isAboutOpen}>
          About
        </ActLink>
      }
    >
      <Facts>
        <Fact name={isOpen ? 'Goes to' : 'Sent to'} id={address}>
          {mayChange && edit === address ? (
            <DeliveryEditor order={order} anchor={address} />
          ) : (
            <Changeable
              lines={isOpen ? goesTo : [goesTo.join(', ')]}
              anchor={address}
              of={`the address of order ${number}`}
              mayChange={mayChange}
            />
          )}
        </Fact>
        <Fact name={isOpen ? 'The driver calls' : 'Number given'} id={call}>
          {mayChange && edit === call ? (
            <ContactPhoneEditor order={order} anchor={call} />
          ) : (
            <Changeable lines={[phone ?? 'No number']} anchor={call} of={`the number for order ${number}`} mayChange={mayChange} />
          )}
        </Fact>
        <Fact name="Given to">
          {given.length === 0
            ? 'Nobody but us'
            : given.map(({ recipient, when, what }) => (
                <span key={`${recipient} ${when}`} className="block">
                  {recipient}: {what} <span className="text-small text-soft">({when})</span>
                </span>
              ))}
        </Fact>
        <Fact name="Invoice">{invoice ?? 'None yet'}</Fact>
      </Facts>
      {isAboutOpen ? <AboutPanel record={{ system: 'shop', kind: 'order', id: order.id }} anchor={anchor} /> : null}
    </Row>
  );
});

function Changeable({ lines, anchor, of, mayChange }: { lines: readonly string[]; anchor: string; of: string; mayChange: boolean }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block">
          <bdi>{line}</bdi>
        </span>
      ))}
      {mayChange ? (
        <ActLink what="edit" anchor={anchor} of={of}>
          Change
        </ActLink>
      ) : null}
    </>
  );
}
