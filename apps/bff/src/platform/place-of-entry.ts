import type { CatalogueEntry, Place } from '@micromart/domain/catalogue/entry';
import { policyHeadingOf } from '@micromart/domain/catalogue/policy-headings';
import type { HeldRecord } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { anchorOf, presentUnknown } from './present-row.ts';

const pagesOfPlaces = {
  overview: { path: '/', title: 'Your data' },
  activity: { path: '/activity', title: 'Activity' },
  media: { path: '/photos', title: 'Photos and videos' },
  orders: { path: '/orders', title: 'Orders and payment' },
  content: { path: '/content', title: 'What you wrote' },
  people: { path: '/people', title: 'People' },
  messages: { path: '/messages', title: 'Messages' },
  cookies: { path: '/cookies', title: 'Cookies and advertising' },
  sharing: { path: '/sharing', title: 'Sharing' },
  security: { path: '/security', title: 'Security' },
  policy: { path: '/policy', title: 'The policy' },
} as const satisfies Record<Place['page'], { path: string; title: string }>;

const sectionTitles = {
  'personal-information': 'Personal information',
  devices: 'Devices',
  notifications: 'Notifications',
  'third-parties': 'Third parties',
} as const satisfies Record<NonNullable<Place['section']>, string>;

export interface ShownAt {
  readonly href: string;
  /** Of the page, or of the section of the overview. */
  readonly title: string;
}

/** Where the pages show an entry. Null: no page shows it yet. */
export function placeOfEntry(entry: CatalogueEntry): ShownAt | null {
  const { place, id } = entry;
  if (place.status === 'later') return null;
  const { path, title } = pagesOfPlaces[place.page];
  if (place.section !== undefined) return { href: `${path}#${place.section}`, title: sectionTitles[place.section] };
  return place.page === 'policy' ? { href: `${path}?open=${policyHeadingOf(entry).id}#clause-${id}`, title } : { href: path, title };
}

/** Where one record stands: its own row, or the row that it is a part of. Null: no page shows it yet. */
export function placeOfRecord(entry: CatalogueEntry, system: ConnectedSystemId, record: HeldRecord): ShownAt | null {
  const at = placeOfEntry(entry);
  return at === null ? null : { ...at, href: `${at.href.split('#')[0]}#${rowOf(entry, system, record)}` };
}

/** A switch stands in the row of its topic, an identifier in the row of its device. */
function rowOf(entry: CatalogueEntry, system: ConnectedSystemId, record: HeldRecord): string {
  const value = record.value as { topic?: string; deviceId?: string } | null;
  if (entry.id === 'C12') return presentUnknown(system, record).anchor;
  if (record.kind === 'topic-choice') return `messaging-topic-${value?.topic}`;
  if (record.kind === 'device-identifier') return anchorOf({ system, kind: 'device', id: value?.deviceId ?? '' });
  return anchorOf({ system, kind: record.kind, id: record.id });
}
