import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { People, Referral, ReferredBy } from './people-view.ts';

const ForgetQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).ForgetQuestion }));

export function PeopleRows({ data, isEditable }: { data: People; isEditable: boolean }) {
  const { referrals, referredBy, say } = data;
  return (
    <>
      <h3 className="text-lead mt-8 pb-2 border-b border-rule">Whom you told us about</h3>
      {referrals.length === 0 ? <SectionEmpty>You have told us about nobody.</SectionEmpty> : null}
      <Rows label="Whom you told us about">
        {referrals.map((referral) => (
          <PersonRow key={referral.id} kind="referral" person={referral} isEditable={isEditable} />
        ))}
      </Rows>
      {referrals.length > 0 ? <p className="text-small text-soft mt-3">{say}</p> : null}
      <h3 className="text-lead mt-8 pb-2 border-b border-rule">Who gave us your address</h3>
      {referredBy.length === 0 ? <SectionEmpty>No customer has given us your address.</SectionEmpty> : null}
      <Rows label="Who gave us your address">
        {referredBy.map((person) => (
          <PersonRow key={person.id} kind="referred-by" person={person} isEditable={isEditable} />
        ))}
      </Rows>
    </>
  );
}

type PersonRowProps = { isEditable: boolean } & (
  | { kind: 'referral'; person: Referral }
  | { kind: 'referred-by'; person: ReferredBy & { name?: undefined; chips?: undefined } }
);

function PersonRow({ kind, person, isEditable }: PersonRowProps) {
  const { edit, about } = usePlace();
  const { id, anchor, address, message, how, name, chips = [] } = person;
  const ask = `${anchor}-ask-forget`;
  const isAsking = isEditable && edit === ask;
  const label = name ?? 'A customer';
  return (
    <Row
      anchor={anchor}
      label={label}
      lines={[kind === 'referral' ? address : `gave us ${address}`]}
      chips={chips}
      how={
        <>
          <p>{message}.</p>
          <ToldAtRow anchor={anchor} how={how} />
        </>
      }
      acts={
        <>
          <AskLink anchor={ask} of={label} isOpen={isAsking} isDisabled={!isEditable}>
            Remove
          </AskLink>
          <ActLink what="about" anchor={anchor} of={label} isOpen={about === anchor}>
            About
          </ActLink>
        </>
      }
    >
      {isAsking ? <ForgetQuestion anchor={ask} kind={kind} person={person} /> : null}
      {about === anchor ? <AboutPanel record={{ system: 'community', kind, id }} anchor={anchor} /> : null}
    </Row>
  );
}
