import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Cart } from './orders-view.ts';
import type { RowPlace } from './row-place.ts';

const EmptyCartQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).EmptyCartQuestion }));

/** What lies in the cart and was not ordered. */
export function CartRow({ cart, isEditable, edit }: { cart: Cart } & RowPlace) {
  const { anchor, items, how } = cart;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={anchor}
      label="Cart"
      lines={items.map(({ text, price }) => `${text}, ${price}`)}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <AskLink
          anchor={ask}
          of={`with ${items.length} ${items.length === 1 ? 'thing' : 'things'} in it`}
          isOpen={edit === ask}
          isDisabled={!isEditable}
        >
          Empty the cart
        </AskLink>
      }
    >
      {edit === ask ? <EmptyCartQuestion anchor={ask} cart={cart} /> : null}
    </Row>
  );
}
