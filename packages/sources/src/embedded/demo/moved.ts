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
  titleKind,
} from '@micromart/domain/records/accounts';
import { openTrackingKind } from '@micromart/domain/records/messaging';
import { capture } from './capture.ts';
import { type DemoPerson, device, from, held, reach, registration } from './demo-record.ts';
import { movedChapters } from './moved-chapters.ts';
import { carriers, deliveryCompany, hubspot, sales, stripe } from './recipients.ts';

const registered = '2024-06-17T11:48:00.000Z';
const email = 'moved@micromart.test';
const phone = '+966501234567';
const name = 'Maximiliane-Wilhelmine Freifrau von Hohenlohe-Waldenburg-Schillingsfürst al-Qaḥṭānī';
const empty = { organization: '', sublocality: '', region: '' };

/** Has lived in many countries: long foreign names, right-to-left text. */
export const moved: DemoPerson = {
  person: 'p-moved-91cd44',
  records: [
    ...registration(email, registered, false),
    held(nameKind, 'main', name, from('given', 'when you registered', registered, { at: '2025-05-08T09:00:00.000Z', by: 'support' })),
    held(titleKind, 'main', 'Univ.-Prof. Dr.-Ing. habil.', from('given', 'when you registered', registered)),
    held(
      phoneKind,
      'main',
      { number: phone, verifiedAt: '2025-09-01T12:10:00.000Z', uses: ['delivery', 'text messages'] },
      from('given', 'at checkout', '2025-09-01T12:00:00.000Z'),
    ),
    held(
      addressKind,
      'riyadh',
      {
        ...empty,
        label: 'البيت',
        country: 'SA',
        recipient: 'ماكسيميليان القحطاني',
        street: '٢٩٢٩ شارع الأمير محمد بن عبدالعزيز، حي العليا',
        locality: 'الرياض',
        postcode: '12222',
      },
      from('given', 'at checkout', '2025-09-01T12:00:00.000Z'),
    ),
    held(
      addressKind,
      'tokyo',
      {
        ...empty,
        label: '東京の部屋',
        country: 'JP',
        recipient: 'マクシミリアーネ・フォン・ホーエンローエ',
        street: '神宮前四丁目12番10号 表参道レジデンス1204号室',
        locality: '渋谷区',
        region: '東京都',
        postcode: '150-0001',
      },
      from('given', 'at checkout', '2024-10-12T02:30:00.000Z'),
    ),
    held(
      addressKind,
      'berlin',
      {
        ...empty,
        label: 'Bei den Eltern',
        country: 'DE',
        recipient: name,
        organization: 'Stiftung Preußische Schlösser und Gärten',
        street: 'Straße des 17. Juni 135, Aufgang B, Hinterhaus',
        locality: 'Berlin',
        postcode: '10623',
      },
      from('given', 'when you registered', registered),
    ),
    held(
      addressKind,
      'sao-paulo',
      {
        ...empty,
        label: 'São Paulo',
        country: 'BR',
        recipient: 'Maximiliane von Hohenlohe',
        street: 'Avenida Brigadeiro Luís Antônio, 2020, apto. 141',
        sublocality: 'Bela Vista',
        locality: 'São Paulo',
        region: 'SP',
        postcode: '01318-002',
      },
      from('given', 'at checkout', '2025-02-20T19:05:00.000Z'),
    ),
    held(birthdayKind, 'main', '1964-02-29', from('given', 'when you registered', registered)),
    held(sexKind, 'main', 'prefer-not-to-say', from('given', 'in a questionnaire', '2024-07-01T10:00:00.000Z')),
    held(
      employerKind,
      'main',
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft für Lebensmittelsicherheit mbH & Co. KGaA',
      from('given', 'at checkout', '2024-10-12T02:30:00.000Z'),
    ),
    held(dietKind, 'main', ['halal', 'low-salt'], from('given', 'when you set up your Smart Fridge', '2025-09-03T16:00:00.000Z')),
    held(dietUseKind, 'main', { limited: true }, from('given', 'in your settings', '2025-09-03T16:02:00.000Z')),
    held(
      locationKind,
      'main',
      { region: 'منطقة الرياض', precision: 'region', from: 'given' },
      from('given', 'in your settings', '2025-09-03T16:03:00.000Z'),
    ),
    capture('fridge-1', { on: true, keepDays: null }, '2025-09-03T15:58:00.000Z'),
    ...device(
      'fridge-1',
      {
        type: 'smart-fridge',
        name: 'ثلاجة المطبخ',
        room: 'المطبخ',
        model: 'Frost 400',
        serial: 'MF400-7781-0020',
        firmware: '5.2.1',
        online: true,
        since: '2026-05-29T03:00:00.000Z',
        lastDataAt: '2026-06-01T05:12:00.000Z',
        members: [
          { name, role: 'owner', since: '2025-09-03T15:58:00.000Z' },
          { name: 'عبد الرحمن القحطاني', role: 'member', since: '2025-09-04T08:00:00.000Z' },
        ],
      },
      '2025-09-03T15:58:00.000Z',
      [
        { identifier: 'installation', value: 'a3f7c1de-2222-4e1b-9c7e-0f1d2c3b4a01', joinedWith: ['your account', 'dietary preferences'] },
        { identifier: 'hardware', value: '02:4f:9c:aa:10:7f', joinedWith: [] },
      ],
    ),
    ...reach({ channel: 'email', deviceId: null, target: email }, registered, ['offers'], {
      orders: '2026-04-30T10:00:00.000Z',
      news: '2026-05-02T09:00:00.000Z',
    }),
    ...reach({ channel: 'sms', deviceId: null, target: phone }, '2025-09-01T12:10:00.000Z', ['news', 'products', 'offers'], {
      orders: '2026-04-30T10:01:00.000Z',
    }),
    held(openTrackingKind, 'main', { on: true }, from('site', 'set when you registered', registered)),
    stripe(registered, '2026-04-30T09:59:00.000Z'),
    hubspot(registered, '2026-05-02T09:00:00.000Z', true),
    carriers('2025-09-01T12:10:00.000Z', '2026-04-30T10:01:00.000Z'),
    deliveryCompany(registered, '2026-04-30T10:04:00.000Z'),
    sales('2026-06-01T00:00:00.000Z'),
    ...movedChapters,
  ],
};
