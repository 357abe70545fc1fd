import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { CookieRecord, CookieRecords } from './cookie-views.ts';

const AllowSaleQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).AllowSaleQuestion }));
const RemoveQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveQuestion }));

const states = { allowed: 'Allowed', declined: 'Declined', none: 'You have not chosen' } as const;

/** What the account says, and the cookies that the site has on record for all browsers. */
export function CookieRecordRows({ data: { optOut, choices, cookies, other }, isEditable }: { data: CookieRecords; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const ask = `${optOut.anchor}-ask`;
  const isAsking = isEditable && edit === ask && optOut.on;
  const browsers = Map.groupBy(cookies, ({ browser }) => browser);
  return (
    <>
      <p className="py-4 max-w-[34rem] border-b border-rule">
        The buttons above change this too. It counts in the app and in every browser you sign in with.
      </p>
      <Rows label="On your account">
        <Row
          anchor={optOut.anchor}
          label="Do not sell or share"
          lines={[optOut.on ? 'Your no counts' : 'Not said']}
          how={<ToldAtRow anchor={optOut.anchor} how={optOut.how} />}
          acts={
            <>
              {optOut.on ? (
                <AskLink anchor={ask} of="selling and sharing" isOpen={isAsking} isDisabled={!isEditable}>
                  Allow again
                </AskLink>
              ) : null}
              <ActLink what="about" anchor={optOut.anchor} of="Do not sell or share" isOpen={about === optOut.anchor}>
                About
              </ActLink>
            </>
          }
        >
          {isAsking ? <AllowSaleQuestion anchor={ask} row={optOut.anchor} /> : null}
          {about === optOut.anchor ? (
            <AboutPanel record={{ system: 'site', kind: 'sale-opt-out', id: 'main' }} anchor={optOut.anchor} />
          ) : null}
        </Row>
        {choices.map(({ purpose, anchor, entry, name, choice, how }) => (
          <Row
            key={purpose}
            anchor={anchor}
            label={name}
            lines={[states[choice]]}
            how={how}
            acts={
              <ActLink what="about" anchor={anchor} of={name} isOpen={about === anchor}>
                About
              </ActLink>
            }
          >
            {about === anchor ? (
              <AboutPanel record={{ system: 'site', kind: 'cookie-choice', id: purpose, entry }} anchor={anchor} />
            ) : null}
          </Row>
        ))}
      </Rows>
      {cookies.length === 0 ? <SectionEmpty>The site has no cookies of yours on record.</SectionEmpty> : null}
      {[...browsers].map(([browser, own]) => (
        <div key={browser}>
          <h3 className="text-lead mt-8 pb-2 border-b border-rule">On record from {browser}</h3>
          <Rows label={`On record from ${browser}`}>
            {own.map((cookie) => (
              <RecordRow key={cookie.id} cookie={cookie} isEditable={isEditable} />
            ))}
          </Rows>
        </div>
      ))}
      <OtherData rows={other} />
    </>
  );
}

function RecordRow({ cookie, isEditable }: { cookie: CookieRecord; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { id, anchor, entry, name, vendor, purpose, browser, how, isHere } = cookie;
  const ask = `${anchor}-ask`;
  const isAsking = isEditable && edit === ask;
  return (
    <Row
      anchor={anchor}
      label={vendor}
      lines={[name]}
      chips={[
        { tone: 'plain', text: purpose.toLowerCase() },
        ...(isHere ? [{ tone: 'plain', text: 'also in this browser' } as const] : []),
      ]}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <>
          <AskLink anchor={ask} of={`${name} from ${browser}`} isOpen={isAsking} isDisabled={!isEditable}>
            Remove
          </AskLink>
          <ActLink what="about" anchor={anchor} of={`${name} from ${browser}`} isOpen={about === anchor}>
            About
          </ActLink>
        </>
      }
    >
      {isAsking ? <RemoveQuestion anchor={ask} cookie={cookie} /> : null}
      {about === anchor ? <AboutPanel record={{ system: 'site', kind: 'cookie', id, entry }} anchor={anchor} /> : null}
    </Row>
  );
}
