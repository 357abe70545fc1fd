import type { systems } from './systems.ts';

/** What one system writes down by itself. */
export interface LogWords {
  /** Its name in the page, sentence case, no full stop. */
  readonly name: string;
  /** The kinds of its lines, with the row of the policy table that each belongs to. */
  readonly kinds: Readonly<Record<string, { readonly name: string; readonly policy: string }>>;
  /** What is lost while it is paused; `null`: it cannot be paused, for the reason in `cannotPause`. */
  readonly paused: string | null;
  readonly cannotPause: string | null;
  /** Lines of the last so many days cannot be deleted, for the reason in `staysBecause`; 0: all can. */
  readonly staysDays: number;
  readonly staysBecause: string | null;
}

/** Every log of the product. Source: rows E1 to E10, H7, J5 and K2 of the policy table. */
export const logs = {
  site: {
    name: 'Visits to our site and app',
    kinds: { visit: { name: 'Visits', policy: 'E8' } },
    paused: 'Nothing is lost for you. Visits are not written down.',
    cannotPause: null,
    staysDays: 0,
    staysBecause: null,
  },
  shop: {
    name: 'What you did in the shop',
    kinds: {
      'product-viewed': { name: 'Products you looked at', policy: 'E5' },
      'cart-changed': { name: 'Changes of your cart', policy: 'E5' },
      'order-noted': { name: 'Orders', policy: 'E4' },
    },
    paused: 'Suggestions in the shop become general. Orders themselves stay.',
    cannotPause: null,
    staysDays: 0,
    staysBecause: null,
  },
  kitchen: {
    name: 'What your devices reported',
    kinds: {
      'door-opened': { name: 'Doors opened', policy: 'E8' },
      temperature: { name: 'Temperatures', policy: 'E8' },
      program: { name: 'Programs that ran', policy: 'E8' },
    },
    paused: 'The app shows no history and no door warnings. The devices go on working.',
    cannotPause: null,
    staysDays: 0,
    staysBecause: null,
  },
  messaging: {
    name: 'Messages and whether you opened them',
    kinds: {
      sent: { name: 'Messages sent to you', policy: 'J5' },
      opened: { name: 'E-mails opened', policy: 'H7' },
      read: { name: 'Text messages read', policy: 'H7' },
      received: { name: 'Pushes received', policy: 'H7' },
    },
    paused: 'You can no longer look up here what we sent you. The messages stay the same.',
    cannotPause: null,
    staysDays: 0,
    staysBecause: null,
  },
  accounts: {
    name: 'Sign-ins',
    kinds: { 'sign-in': { name: 'Sign-ins', policy: 'K2' } },
    paused: null,
    cannotPause: 'Sign-ins are always written down: they show you, and us, a stranger at your account.',
    staysDays: 90,
    staysBecause: 'Sign-ins of the last 90 days stay, so that a stranger cannot cover their tracks.',
  },
} as const satisfies Partial<Record<keyof typeof systems, LogWords>>;

export type LogSystemId = keyof typeof logs;
export const logSystems = Object.keys(logs) as [LogSystemId, ...LogSystemId[]];

export function isLogSystem(system: string): system is LogSystemId {
  return Object.hasOwn(logs, system);
}

/** Undefined: the system writes nothing down by itself. */
export function logOf(system: string): LogWords | undefined {
  return isLogSystem(system) ? logs[system] : undefined;
}

/** Names of the details of lines. A field that is not here is shown under its own name. */
export const logFieldWords: Readonly<Record<string, string>> = {
  address: 'Internet address (IP)',
  page: 'Page',
  referrer: 'Page that led here',
  browser: 'Browser',
  settings: 'Settings',
  plugins: 'Plugins',
  language: 'Language',
  joined: 'Connected with you',
  product: 'Product',
  price: 'Price',
  quantity: 'Quantity',
  order: 'Order',
  value: 'Reading',
  program: 'Program',
  duration: 'How long',
  code: 'Code of the message',
  topic: 'Topic',
  channel: 'Channel',
  subject: 'Subject',
  sentBy: 'Sent by',
  campaign: 'Campaign',
  basis: 'Ground',
  consentAt: 'Your consent, given on',
  consentHow: 'Your consent, given in',
  factor: 'Signed in with',
  outcome: 'Outcome',
};
