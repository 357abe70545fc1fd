import type { CookiePurpose } from '@micromart/domain/records/site';
import { ownCookies } from '../../platform/cookies.ts';

export interface KnownCookie {
  readonly vendor: string;
  /** Null: this page cannot do without it. */
  readonly purpose: CookiePurpose | null;
  /** What it is for, as a sentence. */
  readonly what: string;
  readonly life: string;
}

/** The cookies that Micromart and the companies of its policy set. A name that ends with `*` stands for all that begin so. */
const known: Readonly<Record<string, KnownCookie>> = {
  [ownCookies.session]: own('Keeps you signed in on this page.', 'until you sign out, 12 hours at most'),
  [ownCookies.signIn]: own('Leads you back here from the sign-in page.', 'until you are signed in'),
  [ownCookies.optOut]: own('Remembers that you said no to selling and sharing.', '400 days'),
  [ownCookies.choices]: own('Remembers your cookie choices.', '400 days'),
  '__Host-micromart-identity*': {
    ...own('Keeps you signed in at the sign-in page.', 'until you sign out there'),
    vendor: 'The sign-in page',
  },
  mm_cart: { vendor: 'Micromart', purpose: 'cart', what: 'Remembers what is in your cart.', life: '30 days' },
  mm_prefs: { vendor: 'Micromart', purpose: 'preferences', what: 'Remembers your settings for the next visit.', life: '1 year' },
  _ga: google('Tells your visits apart from those of others.', '2 years'),
  '_ga_*': google('Remembers which visit this is.', '2 years'),
  _gid: google('Tells visitors of one day apart.', '1 day'),
  '_gat*': google('Slows down how often visits are reported.', '1 minute'),
  hubspotutk: hubspot('Tells HubSpot which visitor you are, also when you send a form.', '6 months'),
  __hstc: hubspot('Remembers your first, last and present visit.', '6 months'),
  __hssc: hubspot('Counts the pages of one visit.', '30 minutes'),
  __hssrc: hubspot('Notes whether the browser was closed in between.', 'until you close the browser'),
  '_gcl_*': { vendor: 'Google Ads', purpose: 'advertising', what: 'Links a visit to the ad that led here.', life: '90 days' },
  _fbp: { vendor: 'Meta', purpose: 'advertising', what: 'Tells your browser apart to choose ads for it.', life: '90 days' },
};

function own(what: string, life: string): KnownCookie {
  return { vendor: 'This page', purpose: null, what, life };
}

function google(what: string, life: string): KnownCookie {
  return { vendor: 'Google Analytics', purpose: 'statistics', what, life };
}

function hubspot(what: string, life: string): KnownCookie {
  return { vendor: 'HubSpot', purpose: 'statistics', what, life };
}

const families = Object.entries(known).filter(([name]) => name.endsWith('*'));

/** Undefined: nobody of ours has heard of it. */
export function findCookie(name: string): KnownCookie | undefined {
  if (Object.hasOwn(known, name)) return known[name];
  return families.find(([family]) => name.startsWith(family.slice(0, -1)))?.[1];
}
