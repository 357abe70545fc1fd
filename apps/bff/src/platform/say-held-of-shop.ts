import { addressLines } from '@micromart/domain/postal-address';
import type { PostalAddress } from '@micromart/domain/records/accounts';
import { cookiePurposes } from '@micromart/domain/records/site';
import { count, type SayHeld, short } from './say-in-short.ts';
import { sayDay } from './say-time.ts';

interface Money {
  readonly amount: number;
  readonly currency: string;
}

const money = ({ amount, currency }: Money) => new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount / 100);
const contactWays = { phone: 'phone', email: 'e-mail', chat: 'chat', form: 'form' } as const;

/** Of shop, site, community and care. */
export const sayHeldOfShop: Readonly<Record<string, SayHeld>> = {
  'shop.order': (value: { number: string; placedAt: string; items: readonly { product: string }[]; total: Money; state: string }) => ({
    label: `Order ${value.number}`,
    lines: [
      `${sayDay(value.placedAt)}, ${money(value.total)}, ${value.state}`,
      short(value.items.map(({ product }) => product).join(', ')),
    ],
  }),
  'shop.cart': (value: { items: readonly { product: string }[] }) => ({
    label: 'Cart',
    lines: [value.items.length === 0 ? 'Empty' : short(value.items.map(({ product }) => product).join(', '))],
  }),
  'shop.billing': (value: PostalAddress) => ({ label: 'Billing name and address', lines: addressLines(value) }),
  'shop.suggestion': (value: { where: string; effect: string; lastUsedAt: string }) => ({
    label: value.effect,
    lines: [`On ${value.where}, last ${sayDay(value.lastUsedAt)}`],
  }),
  'site.cookie': (value: { name: string; vendor: string; browser: string; purpose: keyof typeof cookiePurposes }) => ({
    label: `Cookie ${value.name}`,
    lines: [`${value.vendor}, ${cookiePurposes[value.purpose].name.toLowerCase()}, in ${value.browser}`],
  }),
  'site.cookie-choice': (value: { purpose: keyof typeof cookiePurposes; allowed: boolean }) => ({
    label: `Cookies: ${cookiePurposes[value.purpose].name.toLowerCase()}`,
    lines: [value.allowed ? 'Allowed' : 'Declined'],
  }),
  'site.sale-opt-out': (value: { on: boolean; source: 'person' | 'gpc'; since: string }) => ({
    label: 'Do not sell or share',
    lines: [value.on ? `On since ${sayDay(value.since)}, ${value.source === 'gpc' ? 'by the signal of your browser' : 'by you'}` : 'Off'],
  }),
  'site.visit-link': (value: { linked: boolean; joins: readonly { with: string; visits: number }[] }) => ({
    label: 'Visits connected with you',
    lines: [value.linked ? 'Connected' : 'Not connected', ...value.joins.map((join) => `${count(join.visits, 'visit')} with ${join.with}`)],
  }),
  'community.review': (value: { product: string; stars: number; title: string; text: string; state: string; author: string }) => ({
    label: `Review of ${value.product}`,
    lines: [
      `${count(value.stars, 'star')}, ${value.state === 'public' ? 'public' : 'taken off the site'}, ${value.author === 'named' ? 'with your name' : 'without your name'}`,
      short([value.title, value.text].filter((part) => part !== '').join(': ')),
    ],
  }),
  'community.feedback': (value: { about: string; text: string }) => ({
    label: `Feedback about ${value.about}`,
    lines: [short(value.text)],
  }),
  'community.questionnaire': (value: { title: string; open: boolean; answers: readonly unknown[] }) => ({
    label: value.title,
    lines: [`${count(value.answers.length, 'answer')}, ${value.open ? 'open' : 'closed'}`],
  }),
  'community.referral': (value: { name: string; maskedAddress: string; messageSentAt: string | null }) => ({
    label: `You told us about ${value.name}`,
    lines: [
      value.maskedAddress,
      value.messageSentAt === null ? 'No message was sent' : `A message was sent ${sayDay(value.messageSentAt)}`,
    ],
  }),
  'community.referred-by': (value: { maskedAddress: string }) => ({
    label: 'A customer gave us your address',
    lines: [value.maskedAddress],
  }),
  'care.enquiry': (value: { topic: string; channel: keyof typeof contactWays; asked: string }) => ({
    label: `Enquiry by ${contactWays[value.channel]}: ${value.topic}`,
    lines: [short(value.asked)],
  }),
  'care.conversation': (value: {
    subject: string;
    channel: keyof typeof contactWays;
    state: string;
    messages: readonly unknown[];
    recording: { seconds: number } | null;
  }) => ({
    label: `Conversation by ${contactWays[value.channel]}: ${value.subject}`,
    lines: [
      `${count(value.messages.length, 'message')}, ${value.state}`,
      value.recording === null ? null : `A recording of ${count(Math.ceil(value.recording.seconds / 60), 'minute')}`,
    ],
  }),
};
