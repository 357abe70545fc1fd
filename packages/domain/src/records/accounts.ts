import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

const line = (most: number) => z.string().trim().min(1, 'Write something, or remove it.').max(most, `At most ${most} characters.`);

export const accountKind = recordKind({
  system: 'accounts',
  kind: 'account',
  label: 'Personalisation',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ createdAt: z.iso.datetime(), personalise: z.boolean() }),
});
export const nameKind = recordKind({
  system: 'accounts',
  kind: 'name',
  many: false,
  acts: ['set'],
  control: 'text',
  undo: true,
  value: line(200),
});
export const titleKind = recordKind({
  system: 'accounts',
  kind: 'title',
  many: false,
  acts: ['set', 'clear'],
  control: 'text',
  undo: true,
  value: line(60),
});

/** An address to reach the person at. `verifiedAt` is null until a code sent there came back. */
export const emailKind = recordKind({
  system: 'accounts',
  kind: 'email',
  many: false,
  acts: ['set'],
  control: 'contact',
  undo: false,
  value: z.strictObject({
    address: z.email('Write it as name@example.com.').max(254),
    verifiedAt: z.iso.datetime().nullable(),
    uses: z.array(z.string()),
  }),
});
/** `number` is E.164. */
export const phoneKind = recordKind({
  system: 'accounts',
  kind: 'phone',
  many: false,
  acts: ['set', 'clear'],
  control: 'contact',
  undo: false,
  value: z.strictObject({
    number: z.string().regex(/^\+[1-9]\d{5,14}$/, 'Write it with the country, such as +1 404 555 0100.'),
    verifiedAt: z.iso.datetime().nullable(),
    uses: z.array(z.string()),
  }),
});

/** Fields follow the CLDR/libaddressinput names; which are required depends on the country (postal-address.ts). */
export const postalAddress = z.strictObject({
  label: z.string().trim().max(60),
  country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
  recipient: z.string().trim().max(120),
  organization: z.string().trim().max(120),
  street: z.string().trim().max(300),
  locality: z.string().trim().max(120),
  sublocality: z.string().trim().max(120),
  region: z.string().trim().max(120),
  postcode: z.string().trim().max(20),
});
export type PostalAddress = z.infer<typeof postalAddress>;
export const addressKind = recordKind({
  system: 'accounts',
  kind: 'address',
  many: true,
  acts: ['add', 'set', 'remove'],
  control: 'address',
  undo: true,
  value: postalAddress,
});

/** Calendar date `YYYY-MM-DD` that exists, lies in the past and within 130 years. */
export const birthdayKind = recordKind({
  system: 'accounts',
  kind: 'birthday',
  many: false,
  acts: ['set', 'clear'],
  control: 'date',
  undo: true,
  value: z.iso
    .date('This day does not exist.')
    .refine((day) => Date.parse(day) < Date.now(), 'A birthday lies in the past.')
    .refine((day) => Number(day.slice(0, 4)) > new Date().getUTCFullYear() - 130, 'Check the year.'),
});
export const sexOptions = { female: 'Female', male: 'Male', another: 'Another', 'prefer-not-to-say': 'Prefer not to say' } as const;
export const sexKind = recordKind({
  system: 'accounts',
  kind: 'sex',
  many: false,
  acts: ['set', 'clear'],
  control: 'choice',
  options: sexOptions,
  undo: true,
  value: z.enum(Object.keys(sexOptions) as [keyof typeof sexOptions]),
});
export const employerKind = recordKind({
  system: 'accounts',
  kind: 'employer',
  many: false,
  acts: ['set', 'clear'],
  control: 'text',
  undo: true,
  value: line(200),
});
export const dietOptions = {
  vegetarian: 'Vegetarian',
  vegan: 'Vegan',
  halal: 'Halal',
  kosher: 'Kosher',
  hindu: 'No beef (Hindu)',
  'gluten-free': 'Gluten-free',
  'lactose-free': 'Lactose-free',
  'no-nuts': 'No nuts',
  'low-sugar': 'Low in sugar',
  'low-salt': 'Low in salt',
} as const;
/** Sensitive: may reveal health or religion. */
export const dietKind = recordKind({
  system: 'accounts',
  kind: 'diet',
  many: false,
  acts: ['set', 'clear'],
  control: 'choices',
  options: dietOptions,
  undo: true,
  value: z
    .array(z.enum(Object.keys(dietOptions) as [keyof typeof dietOptions]))
    .min(1, 'Choose at least one, or remove it.')
    .max(10),
});
/** "Limit use" of dietary preferences: on means they are kept but not used for suggestions. */
export const dietUseKind = recordKind({
  system: 'accounts',
  kind: 'diet-use',
  label: 'Limit use of your diet',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ limited: z.boolean() }),
});
export const locationKind = recordKind({
  system: 'accounts',
  kind: 'location',
  many: false,
  acts: ['set', 'clear'],
  control: 'region',
  undo: true,
  value: z.strictObject({
    region: line(120),
    precision: z.enum(['country', 'region', 'city', 'street']),
    from: z.enum(['given', 'ip', 'device']),
  }),
});
/** A way to sign in. The secret itself is never part of it. */
export const signInFactorKind = recordKind({
  system: 'accounts',
  kind: 'sign-in-factor',
  label: 'Ways to sign in',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({ factor: z.enum(['password', 'totp', 'email-code']), changedAt: z.iso.datetime() }),
});

/** Whether support may open the record when the person asks for help. Off: only a break-glass with a second approver remains. */
export const supportAccessKind = recordKind({
  system: 'accounts',
  kind: 'support-access',
  many: false,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ allowed: z.boolean() }),
});
/** An incident that touched the person's data. */
export const incidentKind = recordKind({
  system: 'accounts',
  kind: 'incident',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({
    title: z.string().max(120),
    happenedAt: z.iso.datetime(),
    toldAt: z.iso.datetime(),
    what: z.string().max(600),
    /** Catalogue ids of the data it touched. */
    entries: z.array(z.string().max(4)),
    whatToDo: z.string().max(400),
  }),
});

/** In the order in which the page shows them. */
export const accountsKinds = [
  nameKind,
  titleKind,
  emailKind,
  phoneKind,
  addressKind,
  birthdayKind,
  sexKind,
  employerKind,
  dietKind,
  dietUseKind,
  locationKind,
  accountKind,
  signInFactorKind,
  supportAccessKind,
  incidentKind,
] as const;
