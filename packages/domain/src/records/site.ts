import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

/** The language the person chose for the site, as BCP 47. Not held: the site follows the browser. */
export const languages = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  pt: 'Portuguese',
  zh: 'Chinese',
  ar: 'Arabic',
  he: 'Hebrew',
} as const;
export const languageKind = recordKind({
  system: 'site',
  kind: 'language',
  many: false,
  acts: ['set', 'clear'],
  control: 'choice',
  options: languages,
  undo: true,
  value: z.enum(Object.keys(languages) as [keyof typeof languages]),
});

export const cookiePurposes = {
  cart: { name: 'Shopping cart', policy: 'I1', needed: true },
  preferences: { name: 'Preferences', policy: 'I2', needed: false },
  advertising: { name: 'Advertising', policy: 'I3', needed: false },
  statistics: { name: 'Counting visits', policy: 'I4', needed: false },
} as const;
export type CookiePurpose = keyof typeof cookiePurposes;
const cookiePurpose = z.enum(Object.keys(cookiePurposes) as [CookiePurpose]);

/** A cookie of one of the person's browsers as the site has it on record. Its value is never kept. */
export const cookieKind = recordKind({
  system: 'site',
  kind: 'cookie',
  many: true,
  acts: ['remove'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    name: z.string().max(80),
    vendor: z.string().max(80),
    purpose: cookiePurpose,
    browser: z.string().max(80),
    setAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastSeenAt: z.iso.datetime(),
  }),
});

/** The person's choice for one purpose that needs one; id is the purpose. Declining removes the cookies on record with it. */
export const cookieChoiceKind = recordKind({
  system: 'site',
  kind: 'cookie-choice',
  many: true,
  ids: ['preferences', 'advertising', 'statistics'] satisfies CookiePurpose[],
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ purpose: cookiePurpose, allowed: z.boolean() }),
});

/**
 * "Do not sell or share". `source` says how it was said: by the person, or by the browser's Global Privacy Control signal.
 * A signal only ever turns it on; its absence turns nothing off.
 */
export const optOutKind = recordKind({
  system: 'site',
  kind: 'sale-opt-out',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: false,
  value: z.strictObject({ on: z.boolean(), source: z.enum(['person', 'gpc']), since: z.iso.datetime() }),
});

/** Whether visits are joined with the person, and which joins were really made. Off: the joins are cut. */
export const visitLinkKind = recordKind({
  system: 'site',
  kind: 'visit-link',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({
    linked: z.boolean(),
    joins: z.array(z.strictObject({ with: z.string().max(60), why: z.string().max(120), since: z.iso.datetime(), visits: z.int().min(0) })),
  }),
});

export const siteKinds = [languageKind, cookieKind, cookieChoiceKind, optOutKind, visitLinkKind] as const;
