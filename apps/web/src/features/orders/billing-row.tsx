import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Billing } from './orders-view.ts';
import type { RowPlace } from './row-place.ts';

const BillingEditor = openedLater(() => import('./billing-editor.tsx'));
const ClearBillingQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).ClearBillingQuestion }));

/** Name and address on invoices to come. */
export function BillingRow({ billing, isEditable, edit, isAboutOpen }: { billing: Billing } & RowPlace) {
  const { anchor, label, lines, how, version, note } = billing;
  const ask = `${anchor}-ask`;
  const isHeld = version !== null;
  return (
    <Row
      anchor={anchor}
      label={label}
      lines={lines}
      how={<ToldAtRow anchor={anchor} how={how ?? note} />}
      editor={edit === anchor ? <BillingEditor billing={billing} /> : null}
      acts={
        <>
          {isEditable ? (
            <ActLink what="edit" anchor={anchor} of={label}>
              {isHeld ? 'Change' : 'Add'}
            </ActLink>
          ) : null}
          {isHeld && isEditable ? (
            <AskLink anchor={ask} of={label} isOpen={edit === ask}>
              Remove
            </AskLink>
          ) : null}
          <ActLink what="about" anchor={anchor} of={label} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      {edit === ask && isHeld ? <ClearBillingQuestion anchor={ask} billing={billing} /> : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'shop', kind: 'billing', id: 'main' }} anchor={anchor} /> : null}
    </Row>
  );
}
