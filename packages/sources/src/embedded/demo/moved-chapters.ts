import { supportAccessKind } from '@micromart/domain/records/accounts';
import { conversationKind, enquiryKind } from '@micromart/domain/records/care';
import { feedbackKind, referralKind, reviewKind } from '@micromart/domain/records/community';
import { deletionAtRecipientKind } from '@micromart/domain/records/sharing';
import { billingKind } from '@micromart/domain/records/shop';
import { cookieChoiceKind, cookieKind, languageKind, optOutKind, visitLinkKind } from '@micromart/domain/records/site';
import { type DemoRecord, from, held } from './demo-record.ts';
import { disclosure, purposeChoice } from './household-sharing.ts';
import { order } from './orders.ts';

const registered = '2024-06-17T11:48:00.000Z';
const empty = { organization: '', sublocality: '', region: '' };

const riyadh = {
  ...empty,
  label: 'البيت',
  country: 'SA',
  recipient: 'ماكسيميليان القحطاني',
  street: '٢٩٢٩ شارع الأمير محمد بن عبدالعزيز، حي العليا',
  locality: 'الرياض',
  postcode: '12222',
};
const berlin = {
  ...empty,
  label: 'Bei den Eltern',
  country: 'DE',
  recipient: 'Maximiliane-Wilhelmine Freifrau von Hohenlohe-Waldenburg-Schillingsfürst al-Qaḥṭānī',
  organization: 'Stiftung Preußische Schlösser und Gärten',
  street: 'Straße des 17. Juni 135, Aufgang B, Hinterhaus',
  locality: 'Berlin',
  postcode: '10623',
};

/** What the one who moved ordered, wrote and asked: in several languages, from several countries. */
export const movedChapters: readonly DemoRecord[] = [
  order({
    id: 'order-1',
    number: 'MM-2024-019004',
    placedAt: '2024-10-12T02:30:00.000Z',
    state: 'delivered',
    items: [['炊飯用マット', 1, 3_800]],
    currency: 'JPY',
    deliverTo: {
      ...empty,
      label: '東京の部屋',
      country: 'JP',
      recipient: 'マクシミリアーネ・フォン・ホーエンローエ',
      street: '神宮前四丁目12番10号 表参道レジデンス1204号室',
      locality: '渋谷区',
      region: '東京都',
      postcode: '150-0001',
    },
    contactPhone: '',
  }),
  order({
    id: 'order-2',
    number: 'MM-2025-022760',
    placedAt: '2025-09-01T12:00:00.000Z',
    state: 'delivered',
    items: [['Smart Fridge Frost 400', 1, 712_000]],
    currency: 'SAR',
    deliverTo: riyadh,
    contactPhone: '+966501234567',
  }),
  order({
    id: 'order-3',
    number: 'MM-2026-008811',
    placedAt: '2026-04-30T09:57:00.000Z',
    state: 'open',
    items: [['Gewürzregal mit Feuchtigkeitsfühler und Nachbestellautomatik', 1, 14_950]],
    currency: 'EUR',
    deliverTo: berlin,
    contactPhone: '+966501234567',
  }),
  held(billingKind, 'main', { ...berlin, label: '' }, from('given', 'at checkout', '2024-10-12T02:30:00.000Z')),

  held(languageKind, 'main', 'ar', from('given', 'at the foot of the site', '2025-09-01T12:20:00.000Z')),
  held(
    cookieKind,
    'phone-cart',
    {
      name: 'mm_cart',
      vendor: 'Micromart',
      purpose: 'cart',
      browser: 'متصفح الهاتف',
      setAt: '2025-09-01T11:50:00.000Z',
      expiresAt: null,
      lastSeenAt: '2026-05-30T16:00:00.000Z',
    },
    from('site', 'from a browser', '2025-09-01T11:50:00.000Z'),
  ),
  held(
    cookieChoiceKind,
    'advertising',
    { purpose: 'advertising', allowed: false },
    from('given', 'in the cookie settings', '2025-09-01T11:51:00.000Z'),
  ),
  held(
    cookieChoiceKind,
    'statistics',
    { purpose: 'statistics', allowed: false },
    from('given', 'in the cookie settings', '2025-09-01T11:51:00.000Z'),
  ),
  held(
    optOutKind,
    'main',
    { on: true, source: 'gpc', since: '2025-09-01T11:50:00.000Z' },
    from('site', 'your browser said it', '2025-09-01T11:50:00.000Z'),
  ),
  held(visitLinkKind, 'main', { linked: false, joins: [] }, from('given', 'in your settings', '2025-09-03T16:04:00.000Z')),

  held(
    reviewKind,
    'review-1',
    {
      product: 'Smart Fridge Frost 400',
      stars: 5,
      title: 'هادئة وتكفي العائلة',
      text: 'الثلاجة هادئة جداً، والرفوف تتسع لكل شيء. أتمنى لو كانت الشاشة تعرض التاريخ الهجري أيضاً.',
      state: 'public',
      author: 'named',
      promotion: true,
      used: [{ campaign: 'ثلاجة الشهر', where: 'The front page of the shop in Arabic', at: '2025-12-01' }],
    },
    from('given', 'on the page of the product', '2025-10-02T18:30:00.000Z'),
  ),
  held(
    reviewKind,
    'review-2',
    {
      product: '炊飯用マット',
      stars: 3,
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftstauglich',
      text: 'Hält, was es verspricht.\n\nFür meinen Herd leider zwei Zentimeter zu breit, und die Rückgabe nach Tokio dauerte länger als der Umzug.',
      state: 'public',
      author: 'anonymous',
      promotion: false,
      used: [],
    },
    from('given', 'on the page of the product', '2024-11-03T07:15:00.000Z'),
  ),
  held(
    feedbackKind,
    'feedback-1',
    {
      about: 'Addresses',
      text: 'A name of more than sixty letters is a name. Your form cut mine in two.',
      author: 'named',
      promotion: false,
      used: [],
    },
    from('given', 'in a form after a delivery', '2025-02-21T08:00:00.000Z'),
  ),
  held(
    referralKind,
    'referral-1',
    { name: 'عبد الرحمن القحطاني', maskedAddress: 'a…@example.net', messageSentAt: '2025-10-05T09:00:00.000Z', becameCustomer: true },
    from('given', 'when you invited a friend', '2025-10-05T08:59:00.000Z'),
  ),

  held(
    enquiryKind,
    'enquiry-1',
    { topic: 'Strom', channel: 'email', asked: 'Läuft der Frost 400 auch mit 60 Hz?', answeredAt: '2025-08-20T07:00:00.000Z' },
    from('given', 'when you wrote to us', '2025-08-19T13:22:00.000Z'),
  ),
  held(
    conversationKind,
    'conversation-1',
    {
      subject: 'التوصيل إلى حي العليا',
      channel: 'chat',
      state: 'closed',
      messages: [
        { at: '2025-09-03T09:02:00.000Z', from: 'you', text: 'السائق يقف أمام المبنى ٢٩٢٧ وليس ٢٩٢٩.' },
        { at: '2025-09-03T09:04:00.000Z', from: 'us', text: 'شكراً، أخبرناه بذلك وسيصل خلال دقيقتين.' },
      ],
      notes: [],
      recording: null,
      agentsSaw: ['B3', 'C1', 'C4', 'C5'],
    },
    from('given', 'in the chat of the app', '2025-09-03T09:02:00.000Z'),
  ),

  disclosure('order-3.stripe', 'stripe', '2026-04-30T09:59:00.000Z', ['C1', 'C3', 'C6'], ['orders', 'contract']),
  disclosure('order-3.delivery', 'delivery-company', '2026-04-30T10:04:00.000Z', ['C1', 'C4', 'C5'], ['orders', 'contract']),
  disclosure('carriers-1', 'carriers', '2026-04-30T10:01:00.000Z', ['C4', 'H2', 'H3'], ['communicate', 'service-provider']),
  disclosure('hubspot-1', 'hubspot', '2026-05-02T09:00:00.000Z', ['C1', 'C3', 'H7', 'H8e'], ['marketing', 'consent']),
  held(
    deletionAtRecipientKind,
    'hubspot',
    { recipient: 'hubspot', askedAt: '2026-05-20T15:00:00.000Z', state: 'asked', answer: null, answeredAt: null },
    from('given', 'on your privacy page', '2026-05-20T15:00:00.000Z'),
  ),
  purposeChoice('improve', false, registered),
  purposeChoice('visitor-figures', false, registered),
  held(supportAccessKind, 'main', { allowed: false }, from('given', 'in your security settings', '2025-09-03T16:05:00.000Z')),
];
