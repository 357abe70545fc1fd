import { capture } from './capture.ts';
import { type DemoRecord, device } from './demo-record.ts';
import { registered } from './household-days.ts';

const members = [
  { name: 'Maria Alvarez', role: 'owner', since: '2024-03-16T10:00:00.000Z' },
  { name: 'Daniel Alvarez', role: 'member', since: '2024-03-16T10:20:00.000Z' },
  { name: 'Lucía Alvarez', role: 'member', since: '2025-06-01T07:45:00.000Z' },
] as const;

/** Two fridges of one name, a cooker, a pantry that is offline, and what Maria looks at them with. */
export const householdKitchen: readonly DemoRecord[] = [
  capture('fridge-1', { on: true, keepDays: null }, '2024-03-16T10:05:00.000Z'),
  capture('fridge-2', { on: true, keepDays: 365 }, '2025-02-08T15:12:00.000Z', '2026-01-20T19:40:00.000Z'),
  capture('cooker-1', { on: true, keepDays: null }, '2024-03-16T10:38:00.000Z'),
  ...device(
    'fridge-1',
    {
      type: 'smart-fridge',
      name: 'Kitchen fridge',
      room: 'Kitchen',
      model: 'Frost 400',
      serial: 'MF400-2291-7735',
      firmware: '5.2.1',
      online: true,
      since: '2026-05-28T04:10:00.000Z',
      lastDataAt: '2026-06-01T06:30:00.000Z',
      members: [...members],
    },
    '2024-03-16T10:05:00.000Z',
    [
      { identifier: 'installation', value: 'b1a0e7b2-40f2-4a8c-9a55-5c0f7b6f1d01', joinedWith: ['your account', 'your shopping list'] },
      { identifier: 'hardware', value: '02:4f:9c:11:a7:30', joinedWith: ['your account'] },
    ],
  ),
  ...device(
    'fridge-2',
    {
      type: 'smart-fridge',
      name: 'Kitchen fridge',
      room: 'Garage',
      model: 'Frost 250',
      serial: 'MF250-0418-1102',
      firmware: '5.1.9',
      online: true,
      since: '2026-05-30T22:47:00.000Z',
      lastDataAt: '2026-06-01T06:31:00.000Z',
      members: [
        { ...members[0], since: '2025-02-08T15:12:00.000Z' },
        { ...members[1], since: '2025-02-08T15:20:00.000Z' },
      ],
    },
    '2025-02-08T15:12:00.000Z',
    [
      { identifier: 'installation', value: '6f0e2f14-1f39-4f0b-8a8e-2c4f7a9ad902', joinedWith: ['your account'] },
      { identifier: 'hardware', value: '02:4f:9c:58:0b:e2', joinedWith: [] },
    ],
  ),
  ...device(
    'cooker-1',
    {
      type: 'smart-cooker',
      name: 'Sunday cooker',
      room: 'Kitchen',
      model: 'Ember 7',
      serial: 'MC7-8830-2207',
      firmware: '3.8.0',
      online: true,
      since: '2026-05-31T17:02:00.000Z',
      lastDataAt: '2026-05-31T19:48:00.000Z',
      members: [...members],
    },
    '2024-03-16T10:38:00.000Z',
    [
      { identifier: 'installation', value: '0d6d0d3c-97a4-4b34-8c6a-efb1a4f3c703', joinedWith: ['your account', 'dietary preferences'] },
      { identifier: 'hardware', value: '02:4f:9c:71:44:0d', joinedWith: ['your account'] },
    ],
  ),
  ...device(
    'pantry-1',
    {
      type: 'smart-pantry',
      name: 'Pantry',
      room: 'Hall',
      model: 'Larder 2',
      serial: 'MP2-5512-0093',
      firmware: '2.0.4',
      online: false,
      since: '2026-04-19T02:15:00.000Z',
      lastDataAt: '2026-04-19T02:14:00.000Z',
      members: [{ ...members[0], since: '2025-10-03T13:27:00.000Z' }],
    },
    '2025-10-03T13:27:00.000Z',
    [
      { identifier: 'installation', value: 'e4f5b3a8-6d8c-4c6f-9a39-0f9a2dd1be04', joinedWith: ['your account', 'your orders'] },
      { identifier: 'hardware', value: '02:4f:9c:93:f1:5a', joinedWith: [] },
    ],
  ),
  ...device(
    'phone-1',
    {
      type: 'phone',
      name: 'Maria’s phone',
      room: '',
      model: 'Pixel 9',
      serial: '',
      firmware: 'Android 16',
      online: true,
      since: '2026-06-01T05:55:00.000Z',
      lastDataAt: '2026-06-01T06:40:00.000Z',
    },
    '2024-11-29T18:20:00.000Z',
    [
      { identifier: 'installation', value: '7a9c9f62-0b5e-4f71-bb0d-9e8e0a1c4805', joinedWith: ['your account'] },
      { identifier: 'advertising', value: '38400000-8cf0-11bd-b23e-10b96e40000d', joinedWith: ['products you view'] },
      { identifier: 'push', value: 'fcm-c7Qw1nB4rT8uYx0Z', joinedWith: ['your account', 'notification settings'] },
    ],
  ),
  ...device(
    'browser-1',
    {
      type: 'browser',
      name: 'Firefox on the laptop',
      room: '',
      model: 'Firefox 139',
      serial: '',
      firmware: 'Linux',
      online: true,
      since: '2026-06-01T06:12:00.000Z',
      lastDataAt: '2026-06-01T06:42:00.000Z',
    },
    registered,
    [
      { identifier: 'browser', value: 'mm-9f2c7d51e0', joinedWith: ['your account', 'products you view'] },
      { identifier: 'push', value: 'web-1b5f7c3e92aa', joinedWith: ['notification settings'] },
    ],
  ),
  ...device(
    'browser-2',
    {
      type: 'browser',
      name: 'Safari on the tablet',
      room: '',
      model: 'Safari 19',
      serial: '',
      firmware: 'iPadOS 19',
      online: false,
      since: '2026-03-22T21:30:00.000Z',
      lastDataAt: '2026-03-22T21:29:00.000Z',
    },
    '2025-07-14T20:08:00.000Z',
    [{ identifier: 'browser', value: 'mm-4410be6f37', joinedWith: ['your account'] }],
  ),
];
