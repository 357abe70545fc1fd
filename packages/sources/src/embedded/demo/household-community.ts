import { feedbackKind, questionnaireKind, referralKind, referredByKind, reviewKind } from '@micromart/domain/records/community';
import type * as z from 'zod';
import { type DemoRecord, from, held } from './demo-record.ts';

type Review = z.infer<typeof reviewKind.value>;

const plain = { state: 'public', author: 'named', promotion: true, used: [] } as const;
const review = (id: string, day: string, value: Omit<Review, keyof typeof plain> & Partial<Review>, changedAt?: string) =>
  held(
    reviewKind,
    id,
    { ...plain, ...value },
    from('given', 'on the page of the product', day, changedAt === undefined ? undefined : { at: changedAt, by: 'customer' }),
  );

export const householdCommunity: readonly DemoRecord[] = [
  review('review-1', '2024-04-14T16:20:00.000Z', {
    product: 'Smart Fridge Frost 400',
    stars: 4,
    title: 'Quiet, and it knows what is in it',
    text: 'We hear it only at night. The list of what is inside is right most of the time; it takes yoghurt for milk now and then.',
  }),
  review('review-2', '2024-05-02T09:00:00.000Z', {
    product: 'Smart Cooker Ember 7',
    stars: 5,
    title: 'Sunday is a different day now',
    text: 'My mother’s lentil stew comes out as it should, and nobody has to stand beside it.',
    used: [
      { campaign: 'Slow Sundays', where: 'The front page of the shop', at: '2025-03-01' },
      { campaign: 'Slow Sundays', where: 'A printed leaflet, 40,000 copies', at: '2025-03-15' },
    ],
  }),
  review(
    'review-3',
    '2025-02-20T20:41:00.000Z',
    {
      product: 'Smart Fridge Frost 250',
      stars: 2,
      title: 'Too small for the garage, too loud for the kitchen',
      text: 'It hums. Service was kind, but it still hums.',
      state: 'hidden',
      promotion: false,
    },
    '2025-03-11T08:15:00.000Z',
  ),
  review(
    'review-4',
    '2025-10-19T11:32:00.000Z',
    {
      product: 'Smart Pantry Larder 2',
      stars: 3,
      title: 'Counts jars, not what is in them',
      text: 'Half a jar is a whole jar to it. My daughter has a nut allergy, so I read the labels myself anyway.',
      author: 'anonymous',
      promotion: false,
    },
    '2025-10-21T18:00:00.000Z',
  ),
  review('review-5', '2026-05-30T18:30:00.000Z', { product: 'Basmati rice, 5 kg', stars: 5, title: '', text: '' }),
  held(
    feedbackKind,
    'feedback-1',
    {
      about: 'The shopping list in the app',
      text: 'Let me sort the list by the aisles of my own kitchen, not of a shop.',
      author: 'named',
      promotion: false,
      used: [],
    },
    from('given', 'with the feedback button of the app', '2025-01-12T19:05:00.000Z'),
  ),
  held(
    feedbackKind,
    'feedback-2',
    {
      about: 'Delivery',
      text: 'The driver waited while I found my crutches. Tell him thank you.',
      author: 'named',
      promotion: true,
      used: [{ campaign: 'People behind the doorbell', where: 'The company newsletter', at: '2026-01-20' }],
    },
    from('given', 'in a form after a delivery', '2025-10-03T17:48:00.000Z'),
  ),
  held(
    questionnaireKind,
    'questionnaire-1',
    {
      title: 'How your household cooks',
      open: false,
      closesAt: '2024-06-30T23:59:59.000Z',
      answers: [
        { question: 'Your sex', answer: 'Female' },
        { question: 'Where do you work?', answer: 'Emory University Hospital' },
        { question: 'How often does somebody cook at home?', answer: 'Five evenings a week' },
      ],
    },
    from('given', 'in a questionnaire', '2024-05-19T19:22:00.000Z'),
  ),
  held(
    questionnaireKind,
    'questionnaire-2',
    {
      title: 'What a pantry should know',
      open: true,
      closesAt: null,
      answers: [
        { question: 'What should your pantry remind you of?', answer: 'What is close to its date' },
        { question: 'Who in your household uses it?', answer: 'All three of us' },
      ],
    },
    from('given', 'in a questionnaire', '2026-05-12T20:10:00.000Z'),
  ),
  held(
    referralKind,
    'referral-1',
    { name: 'Priya', maskedAddress: 'p…@example.com', messageSentAt: '2025-11-28T09:00:00.000Z', becameCustomer: false },
    from('given', 'when you invited a friend', '2025-11-28T08:56:00.000Z'),
  ),
  held(
    referralKind,
    'referral-2',
    { name: 'Tom Becker', maskedAddress: 't…@example.org', messageSentAt: null, becameCustomer: true },
    from('given', 'when you sent a gift card', '2024-12-15T12:40:00.000Z'),
  ),
  held(
    referredByKind,
    'referred-by-1',
    { maskedAddress: 'h…@micromart.test', messageSentAt: '2024-02-26T10:00:00.000Z' },
    from('partner', 'when a customer gave us your address', '2024-02-26T09:58:00.000Z'),
  ),
];
