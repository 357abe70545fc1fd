import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { Fact, Facts } from '../../design/facts.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { AdPartner } from './cookie-views.ts';

const StopPartnerQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).StopPartnerQuestion }));
const AllowPartnerQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).AllowPartnerQuestion }));

const misuse = `mailto:support@micromart.com?subject=${encodeURIComponent('A company may misuse my data')}`;

/** What each of them gets, calls you, and was asked. */
export function AdPartnerRows({ partners, isEditable }: { partners: readonly AdPartner[]; isEditable: boolean }) {
  return (
    <>
      <Rows label="HubSpot and Google Analytics">
        {partners.map((partner) => (
          <PartnerRow key={partner.recipient} partner={partner} isEditable={isEditable} />
        ))}
      </Rows>
      <p className="text-small text-soft mt-3 max-w-[38rem]">
        They may use what they collect for us only to help our business. What holds them to it is our contract with each of them. If you
        think that one of them misuses your data, <a href={misuse}>write to support@micromart.com</a>: we look into it and answer.
      </p>
    </>
  );
}

function PartnerRow({ partner, isEditable }: { partner: AdPartner; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { recipient, entry, id, version, anchor, name, gets, knownAs, sync, consent, deletion, contract, say, isAllowed, canAsk } = partner;
  const ask = `${anchor}-ask`;
  const allow = `${anchor}-allow`;
  const isAboutOpen = about === anchor;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={
        id === null ? ['Gets nothing about you, by the sharing register'] : [isAllowed ? `Gets ${gets.join(', ')}` : 'Gets nothing more']
      }
      chips={id === null || isAllowed ? [] : [{ tone: 'plain', text: 'stopped' }]}
      how={<ToldAtRow anchor={anchor} how={[consent, sync].filter((text) => text !== '').join(' ')} />}
      acts={
        <>
          {canAsk ? (
            <AskLink anchor={ask} of={name} isOpen={edit === ask} isDisabled={!isEditable}>
              {isAllowed ? 'Stop and ask to delete' : 'Ask to delete'}
            </AskLink>
          ) : null}
          {id !== null && !isAllowed ? (
            <AskLink anchor={allow} of={name} isOpen={edit === allow} isDisabled={!isEditable}>
              Allow again
            </AskLink>
          ) : null}
          {id === null ? null : (
            <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
              About
            </ActLink>
          )}
        </>
      }
    >
      <Facts>
        {knownAs ? (
          <Fact name="Knows you as">
            <span dir="ltr">{knownAs}</span>
          </Fact>
        ) : null}
        {deletion ? <Fact name="Deletion">{deletion}</Fact> : null}
        {contract ? <Fact name="Bound by">{contract}</Fact> : null}
        <Fact name="What it means">{say}</Fact>
      </Facts>
      {isEditable && canAsk && edit === ask ? <StopPartnerQuestion anchor={ask} partner={partner} /> : null}
      {isEditable && id !== null && version !== null && !isAllowed && edit === allow ? (
        <AllowPartnerQuestion anchor={allow} partner={{ ...partner, id, version }} />
      ) : null}
      {isAboutOpen && id !== null ? (
        <AboutPanel record={{ system: 'sharing', kind: 'recipient', id: recipient, entry }} anchor={anchor} />
      ) : null}
    </Row>
  );
}
