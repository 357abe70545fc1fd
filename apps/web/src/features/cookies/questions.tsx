import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { AdPartner, CookieRecord } from './cookie-views.ts';

const onRecord = { section: 'on-record', slice: 'cookieRecords' } as const;
const partners = { section: 'partners', slice: 'adPartners' } as const;

/** The second of the two steps that take a no back. */
export function AllowSaleQuestion({ anchor, row }: { anchor: string; row: string }) {
  return (
    <AskPanel
      {...onRecord}
      anchor={anchor}
      row={row}
      version={null}
      act="cookieRecords.setOptOut"
      fields={{ on: 'false' }}
      consequence={
        <p>
          Your visits may be shared with ad companies again once you allow advertising cookies. A browser that sends the Global Privacy
          Control signal, or in which you said no, goes on saying no for itself.
        </p>
      }
      confirm="Allow selling and sharing"
      pending="Allowing"
      saved="Allowed again."
      send={({ key, signal }) => api.cookieRecords.setOptOut.mutate({ on: false, key }, { signal })}
    />
  );
}

export function RemoveQuestion({ anchor, cookie }: { anchor: string; cookie: CookieRecord }) {
  const { id, version, name, browser, isHere } = cookie;
  return (
    <AskPanel
      {...onRecord}
      anchor={anchor}
      row={cookie.anchor}
      version={version}
      act="cookieRecords.removeCookie"
      fields={{ id, version }}
      consequence={
        <p>
          The site forgets that {browser} had {name}. The cookie itself stays in that browser until it ends or is deleted there
          {isHere ? '; in this one you can delete it above' : null}. It cannot be taken back.
        </p>
      }
      confirm="Remove it from the record"
      pending="Removing"
      kind="final"
      saved={`${name} is off the record.`}
      savedAt="foot"
      send={({ version: seen, key, signal }) => api.cookieRecords.removeCookie.mutate({ id, version: seen, key }, { signal })}
    />
  );
}

export function StopPartnerQuestion({ anchor, partner }: { anchor: string; partner: AdPartner }) {
  const { recipient, name, gets, lost, isAllowed, version } = partner;
  return (
    <AskPanel
      {...partners}
      anchor={anchor}
      row={partner.anchor}
      version={version}
      act="adPartners.stop"
      fields={{ recipient }}
      consequence={
        <>
          {isAllowed ? (
            <p>
              {name} gets nothing more of {kindsOf(gets)}. {lost}
            </p>
          ) : null}
          <p>We ask {name} to delete what it has. Until it confirms, this page says “asked” with the day. Totals already made stay.</p>
        </>
      }
      confirm={isAllowed ? `Stop and ask ${name} to delete` : `Ask ${name} to delete`}
      pending="Asking"
      saved={`${name} was asked to delete.`}
      send={({ key, signal }) => api.adPartners.stop.mutate({ recipient, key }, { signal })}
    />
  );
}

export function AllowPartnerQuestion({ anchor, partner }: { anchor: string; partner: AdPartner & { id: string; version: string } }) {
  const { id, name, gets, version } = partner;
  return (
    <AskPanel
      {...partners}
      anchor={anchor}
      row={partner.anchor}
      version={version}
      act="thirdParties.setAllowed"
      fields={{ id, version, allowed: 'true' }}
      consequence={
        <p>
          From now on {name} gets {gets.length} {gets.length === 1 ? 'kind' : 'kinds'} of your data again ({gets.join(', ')}). You can stop
          it again at any time.
        </p>
      }
      confirm={`Allow ${name}`}
      pending="Allowing"
      saved="Allowed again."
      send={({ version: seen, key, signal }) => api.thirdParties.setAllowed.mutate({ id, allowed: true, version: seen, key }, { signal })}
    />
  );
}

function kindsOf(gets: readonly string[]): string {
  return `${gets.length} ${gets.length === 1 ? 'kind' : 'kinds'} of your data (${gets.join(', ')})`;
}
