import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section } from '../../design/section.tsx';
import type { Search } from './search-views.ts';

/** What Stripe holds of what was looked for, each card with the way to where it can be removed. */
export function CardsSection({ cards }: { cards: Search['cards'] }) {
  return (
    <Section id="found-cards" title="Cards at Stripe" standing={`${cards.length} ${cards.length === 1 ? 'way to pay' : 'ways to pay'}`}>
      <Rows label="Found at Stripe">
        {cards.map(({ anchor, label, until }) => (
          <Row
            key={anchor}
            anchor={`found-${anchor}`}
            label={label}
            lines={until === null ? [] : [until]}
            how="Stripe holds it, not we"
            acts={
              <a href={`/orders#${anchor}`} data-page="" className="act">
                Go to it<span className="sr-only">: {label}</span>
              </a>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
