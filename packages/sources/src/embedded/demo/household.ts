import {
  addressKind,
  birthdayKind,
  dietKind,
  dietUseKind,
  employerKind,
  locationKind,
  nameKind,
  phoneKind,
  sexKind,
  signInFactorKind,
  titleKind,
} from '@micromart/domain/records/accounts';
import { openTrackingKind } from '@micromart/domain/records/messaging';
import { type DemoPerson, from, held, reach, registration } from './demo-record.ts';
import { householdCare } from './household-care.ts';
import { householdCommunity } from './household-community.ts';
import { checkout, registered } from './household-days.ts';
import { householdKitchen } from './household-kitchen.ts';
import { atlanta, savannah } from './household-places.ts';
import { householdSharing } from './household-sharing.ts';
import { householdShop } from './household-shop.ts';
import { householdSite } from './household-site.ts';
import { carriers, deliveryCompany, googleAnalytics, householdMembers, hubspot, linkedService, sales, stripe } from './recipients.ts';

const email = 'household@micromart.test';
const phone = '+14045550142';

/** Everything the policy names. */
export const household: DemoPerson = {
  person: 'p-household-7c1f0a',
  records: [
    ...registration(email, registered),
    held(
      signInFactorKind,
      'totp',
      { factor: 'totp', changedAt: '2025-01-11T20:02:00.000Z' },
      from('given', 'in your security settings', '2025-01-11T20:02:00.000Z'),
    ),
    held(nameKind, 'main', 'Maria Alvarez', from('given', 'when you registered', registered)),
    held(titleKind, 'main', 'Dr', from('given', 'when you registered', registered)),
    held(
      phoneKind,
      'main',
      { number: phone, verifiedAt: '2024-03-09T18:44:00.000Z', uses: ['delivery', 'text messages'] },
      from('given', 'at checkout', checkout),
    ),
    held(addressKind, 'home', atlanta, from('given', 'at checkout', checkout, { at: '2025-08-30T16:05:00.000Z', by: 'customer' })),
    held(addressKind, 'parents', savannah, from('given', 'at checkout', '2024-12-15T12:31:00.000Z')),
    held(birthdayKind, 'main', '1987-04-23', from('given', 'when you joined the birthday offers', '2024-04-01T08:00:00.000Z')),
    held(sexKind, 'main', 'female', from('given', 'in a questionnaire', '2024-05-19T19:22:00.000Z')),
    held(employerKind, 'main', 'Emory University Hospital', from('given', 'in a questionnaire', '2024-05-19T19:22:00.000Z')),
    held(
      dietKind,
      'main',
      ['vegetarian', 'no-nuts'],
      from('given', 'when you set up your Smart Cooker', '2024-03-16T10:41:00.000Z', { at: '2026-02-07T11:15:00.000Z', by: 'customer' }),
    ),
    held(dietUseKind, 'main', { limited: false }, from('site', 'set when you registered', registered)),
    held(
      locationKind,
      'main',
      { region: 'Atlanta, Georgia, United States', precision: 'city', from: 'ip' },
      from('derived', 'worked out from your internet address', '2026-05-04T06:58:00.000Z'),
    ),
    {
      system: 'accounts',
      kind: 'loyalty-tier',
      id: 'main',
      value: { tier: 'Herb garden', points: 1240, reachedAt: '2025-11-02' },
      provenance: from('derived', 'worked out from your orders', '2025-11-02T00:00:00.000Z'),
    },

    ...householdKitchen,

    ...reach({ channel: 'email', deviceId: null, target: email }, registered, ['news'], {
      orders: '2026-05-22T08:01:00.000Z',
      notices: '2026-01-15T10:00:00.000Z',
      products: '2026-05-11T07:30:00.000Z',
      offers: '2026-05-29T07:30:00.000Z',
    }),
    ...reach(
      { channel: 'sms', deviceId: null, target: phone, blocked: 'carrier-stop', blockedSince: '2025-12-27T14:03:00.000Z' },
      checkout,
      ['news', 'products'],
      { orders: '2025-12-20T11:12:00.000Z', offers: '2025-12-27T14:00:00.000Z' },
    ),
    ...reach({ channel: 'mms', deviceId: null, target: phone }, checkout, ['news', 'products', 'offers'], {}),
    ...reach(
      {
        channel: 'push',
        deviceId: 'phone-1',
        target: 'Maria’s phone',
        blocked: 'os-denied',
        blockedSince: '2026-02-18T09:26:00.000Z',
        tokenSince: '2024-11-29T18:21:00.000Z',
      },
      '2024-11-29T18:21:00.000Z',
      [],
      { orders: '2026-02-17T16:40:00.000Z' },
    ),
    ...reach(
      { channel: 'push', deviceId: 'browser-1', target: 'Firefox on the laptop', tokenSince: '2025-09-09T12:00:00.000Z' },
      '2025-09-09T12:00:00.000Z',
      ['offers', 'news'],
      { orders: '2026-05-22T08:01:00.000Z', products: '2026-05-11T07:31:00.000Z' },
    ),
    held(openTrackingKind, 'main', { on: true }, from('site', 'set when you registered', registered)),

    stripe(checkout, '2026-05-22T08:00:00.000Z'),
    hubspot(registered, '2026-05-29T07:30:00.000Z', true),
    googleAnalytics(registered, '2026-06-01T06:42:00.000Z', true),
    carriers(checkout, '2025-12-27T14:00:00.000Z'),
    deliveryCompany(checkout, '2026-05-22T08:05:00.000Z'),
    householdMembers('2024-03-16T10:20:00.000Z', '2026-06-01T06:30:00.000Z', true),
    linkedService(
      'recipe-box',
      'Recipe Box',
      ['read your shopping list', 'read your dietary preferences'],
      '2025-03-04T17:50:00.000Z',
      '2026-05-30T18:22:00.000Z',
    ),
    linkedService(
      'voice-assistant',
      'Hearth voice assistant',
      ['start and stop your cooker', 'read what your fridges hold'],
      '2024-08-21T06:33:00.000Z',
      null,
    ),
    sales('2026-06-01T00:00:00.000Z'),
    ...householdSharing,
    ...householdShop,
    ...householdSite,
    ...householdCommunity,
    ...householdCare,
  ],
};
