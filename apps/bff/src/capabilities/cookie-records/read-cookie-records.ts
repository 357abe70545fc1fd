import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { cookieChoiceKind, cookieKind, cookiePurposes, optOutKind } from '@micromart/domain/records/site';
import { type OptionalCookiePurpose, optionalCookiePurposes } from '../../platform/cookie-purposes.ts';
import { anchorOf, entryFor, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayProvenance } from '../../platform/say-provenance.ts';
import { sayAgo, sayDay } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { CookieRecordsView } from './cookie-records-view.ts';

const kinds = [cookieKind.kind, cookieChoiceKind.kind, optOutKind.kind];

/** Cookies, choices and the opt-out as the site has them for the account. */
export async function readCookieRecords(ctx: CustomerContext): Promise<CookieRecordsView> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const sourced = await ctx.services.sources.site.read({ subject: ctx.person, kinds }, asking);
  return presentSection('site', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'site', records);
    const here = new Set(ctx.browser?.cookieNames);
    return {
      optOut: presentOptOut(known.find(({ kind }) => kind === optOutKind.kind)),
      choices: optionalCookiePurposes.map((purpose) => presentChoice(purpose, known)),
      cookies: known.filter(({ kind }) => kind === cookieKind.kind).map((record) => presentCookie(record, here)),
      other: unknown.map((record) => presentUnknown('site', record)),
    };
  });
}

function presentOptOut(record: HeldRecord | undefined) {
  const ref = { system: 'site', kind: optOutKind.kind, id: 'main' } as const;
  const face = { entry: entryFor('site', optOutKind.kind).id, anchor: anchorOf(ref) };
  if (record === undefined) return { ...face, on: false, how: 'You have not said it on your account.' };
  const { on, source, since } = optOutKind.value.parse(record.value);
  const said = source === 'gpc' ? 'your browser asked for it with its Global Privacy Control signal' : 'you said so';
  return { ...face, on, how: on ? `Since ${sayDay(since)}: ${said}.` : `It has stood like this since ${sayDay(since)}.` };
}

function presentChoice(purpose: OptionalCookiePurpose, known: readonly HeldRecord[]) {
  const record = known.find(({ kind, id }) => kind === cookieChoiceKind.kind && id === purpose);
  const isAllowed = record && cookieChoiceKind.value.parse(record.value).allowed;
  const entry = entryOf(cookiePurposes[purpose].policy);
  return {
    purpose,
    entry: entry.id,
    anchor: anchorOf({ system: 'site', kind: cookieChoiceKind.kind, id: purpose }),
    name: entry.name,
    choice: isAllowed === undefined ? ('none' as const) : isAllowed ? ('allowed' as const) : ('declined' as const),
    how: record === undefined ? 'You have not chosen on your account.' : `${sayProvenance(record.provenance)}.`,
  };
}

function presentCookie(record: HeldRecord, here: ReadonlySet<string>) {
  const { name, vendor, purpose, browser, setAt, lastSeenAt, expiresAt } = cookieKind.value.parse(record.value);
  const ends = expiresAt === null ? 'Ends when the browser is closed' : `Ends ${sayDay(expiresAt)}`;
  return {
    id: record.id,
    version: record.version,
    anchor: anchorOf({ system: 'site', kind: record.kind, id: record.id }),
    entry: cookiePurposes[purpose].policy,
    name,
    vendor,
    purpose: cookiePurposes[purpose].name,
    browser,
    how: `Set ${sayDay(setAt)}, last seen ${sayAgo(lastSeenAt)}. ${ends}.`,
    isHere: here.has(name),
  };
}
