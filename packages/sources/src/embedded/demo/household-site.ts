import { type CookiePurpose, cookieChoiceKind, cookieKind, languageKind, optOutKind, visitLinkKind } from '@micromart/domain/records/site';
import { type DemoRecord, from, held } from './demo-record.ts';

const registered = '2024-03-02T09:14:00.000Z';

function cookie(
  id: string,
  name: string,
  vendor: string,
  purpose: CookiePurpose,
  browser: 'laptop' | 'tablet',
  days: number | null,
): DemoRecord {
  const { told, setAt, lastSeenAt } = browsers[browser];
  const expiresAt = days === null ? null : new Date(Date.parse(lastSeenAt) + days * 86_400_000).toISOString();
  return held(cookieKind, id, { name, vendor, purpose, browser: told, setAt, expiresAt, lastSeenAt }, from('site', `from ${told}`, setAt));
}

const browsers = {
  laptop: { told: 'Firefox on the laptop', setAt: registered, lastSeenAt: '2026-06-01T06:12:00.000Z' },
  tablet: { told: 'Safari on the tablet', setAt: '2025-07-14T20:08:00.000Z', lastSeenAt: '2026-03-22T21:29:00.000Z' },
} as const;

const choice = (purpose: CookiePurpose, allowed: boolean) =>
  held(cookieChoiceKind, purpose, { purpose, allowed }, from('given', 'in the cookie settings', '2025-01-18T19:44:00.000Z'));

export const householdSite: readonly DemoRecord[] = [
  held(languageKind, 'main', 'en', from('given', 'at the foot of the site', registered)),
  cookie('laptop-cart', 'mm_cart', 'Micromart', 'cart', 'laptop', 300),
  cookie('laptop-prefs', 'mm_prefs', 'Micromart', 'preferences', 'laptop', 365),
  cookie('laptop-ga', '_ga', 'Google Analytics', 'statistics', 'laptop', 400),
  cookie('laptop-hubspot', 'hubspotutk', 'HubSpot', 'statistics', 'laptop', 360),
  cookie('laptop-ads', '_gcl_au', 'Google Ads', 'advertising', 'laptop', 360),
  cookie('tablet-cart', 'mm_cart', 'Micromart', 'cart', 'tablet', null),
  cookie('tablet-prefs', 'mm_prefs', 'Micromart', 'preferences', 'tablet', 365),
  cookie('tablet-ga', '_ga', 'Google Analytics', 'statistics', 'tablet', 400),
  cookie('tablet-ads', '_gcl_au', 'Google Ads', 'advertising', 'tablet', 400),
  choice('preferences', true),
  choice('advertising', true),
  choice('statistics', true),
  held(optOutKind, 'main', { on: false, source: 'person', since: registered }, from('site', 'set when you registered', registered)),
  held(
    visitLinkKind,
    'main',
    {
      linked: true,
      joins: [
        { with: 'your account', why: 'You signed in while you visited.', since: registered, visits: 152 },
        {
          with: 'your contact record at HubSpot',
          why: 'You opened a link in our newsletter.',
          since: '2024-05-19T19:20:00.000Z',
          visits: 31,
        },
      ],
    },
    from('site', 'set when you registered', registered),
  ),
];
