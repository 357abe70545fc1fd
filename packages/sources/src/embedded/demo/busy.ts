import { addressKind, dietUseKind, employerKind, nameKind, phoneKind } from '@micromart/domain/records/accounts';
import { openTrackingKind } from '@micromart/domain/records/messaging';
import { busyChapters } from './busy-chapters.ts';
import { capture } from './capture.ts';
import { type DemoPerson, type DemoRecord, device, from, held, reach, registration } from './demo-record.ts';
import { deliveryCompany, googleAnalytics, hubspot, sales, stripe } from './recipients.ts';

const registered = '2024-01-08T07:00:00.000Z';
const email = 'busy@micromart.test';

const places = [
  ['Home', '77 Harbor Walk', 'Boston', 'MA', '02110'],
  ['Restaurant', '1450 Larimer Street', 'Denver', 'CO', '80202'],
  ['Second kitchen', '905 Pike Street', 'Seattle', 'WA', '98101'],
  ['Summer house', '31 Commercial Street', 'Provincetown', 'MA', '02657'],
  ['Office', '200 Congress Avenue\nFloor 9', 'Austin', 'TX', '78701'],
  ['Storage', '6120 Airport Way', 'Portland', 'OR', '97217'],
] as const;

const rooms = ['Bar', 'Front kitchen', 'Back kitchen', 'Cellar', 'Bakery', 'Terrace'] as const;

/** Twelve devices: each room has a fridge, and a cooker or a pantry. */
const devices: DemoRecord[] = rooms.flatMap((room, index) => {
  const linked = `2024-0${index + 2}-11T08:00:00.000Z`;
  const serial = String(4100 + index);
  const isOnline = index !== 3;
  const lastDataAt = isOnline ? '2026-06-01T06:00:00.000Z' : '2026-05-20T04:59:00.000Z';
  const seen = { online: isOnline, since: '2026-05-20T05:00:00.000Z', lastDataAt };
  const second =
    index % 2 === 0
      ? ({ type: 'smart-cooker', name: `${room} cooker`, model: 'Ember 9', firmware: '3.9.2' } as const)
      : ({ type: 'smart-pantry', name: `${room} pantry`, model: 'Larder 2', firmware: '2.0.4' } as const);
  return [
    capture(`fridge-${index + 1}`, { on: true, keepDays: null }, linked),
    ...(second.type === 'smart-cooker' ? [capture(`${second.type}-${index + 1}`, { on: true, keepDays: null }, linked)] : []),
    ...device(
      `fridge-${index + 1}`,
      { type: 'smart-fridge', name: `${room} fridge`, room, model: 'Frost 800', serial: `MF800-${serial}`, firmware: '5.2.1', ...seen },
      linked,
      [
        { identifier: 'installation', value: `b5d0c2f0-0000-4000-8000-0000000${serial}a`, joinedWith: ['your account'] },
        { identifier: 'hardware', value: `02:4f:9d:00:0${index}:11`, joinedWith: [] },
      ],
    ),
    ...device(`${second.type}-${index + 1}`, { ...second, room, serial: `MX-${serial}`, ...seen }, linked, [
      { identifier: 'installation', value: `b5d0c2f0-0000-4000-8000-0000000${serial}b`, joinedWith: ['your account', 'your orders'] },
    ]),
  ];
});

/** Much of everything. */
export const busy: DemoPerson = {
  person: 'p-busy-e05a61',
  records: [
    ...registration(email, registered),
    held(nameKind, 'main', 'Jonas Bergström', from('given', 'when you registered', registered)),
    held(
      phoneKind,
      'main',
      { number: '+16175550188', verifiedAt: registered, uses: ['delivery'] },
      from('given', 'at checkout', registered),
    ),
    held(employerKind, 'main', 'Bergström & Daughters Restaurants', from('given', 'at checkout', registered)),
    held(dietUseKind, 'main', { limited: true }, from('given', 'in your settings', '2025-04-02T10:00:00.000Z')),
    ...places.map(([label, street, locality, region, postcode], index) =>
      held(
        addressKind,
        `place-${index + 1}`,
        { label, country: 'US', recipient: 'Jonas Bergström', organization: '', street, locality, sublocality: '', region, postcode },
        from('given', 'at checkout', `2024-0${index + 1}-20T12:00:00.000Z`),
      ),
    ),
    ...devices,
    ...reach({ channel: 'email', deviceId: null, target: email }, registered, ['news', 'products', 'offers'], {
      orders: '2026-04-22T06:33:00.000Z',
    }),
    held(openTrackingKind, 'main', { on: false }, from('given', 'in your notification settings', '2025-04-02T10:00:00.000Z')),
    stripe(registered, '2026-04-22T06:32:00.000Z'),
    hubspot(registered, '2025-04-02T09:59:00.000Z', false),
    googleAnalytics(registered, '2026-06-01T06:00:00.000Z', true),
    deliveryCompany(registered, '2026-04-22T06:37:00.000Z'),
    sales('2026-06-01T00:00:00.000Z'),
    ...busyChapters,
  ],
};
