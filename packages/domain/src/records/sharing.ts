import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

/** A company that gets some of the person's data. `allowed` can be changed only where `essential` is false. */
export const recipientKind = recordKind({
  system: 'sharing',
  kind: 'recipient',
  many: true,
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({
    recipient: z.string().max(60),
    name: z.string().max(80),
    task: z.string().max(120),
    /** Catalogue ids of the data it gets. */
    entries: z.array(z.string().max(4)),
    essential: z.boolean(),
    allowed: z.boolean(),
    since: z.iso.datetime(),
    lastSentAt: z.iso.datetime().nullable(),
    stoppedAt: z.iso.datetime().nullable(),
    contractDate: z.iso.date().nullable(),
    policyUrl: z.url({ protocol: /^https$/ }),
    /** What it calls the person, such as the number of a contact record. */
    knownAs: z.string().max(80).optional(),
  }),
});

/** A service of somebody else that the person connected. `remove` disconnects it. */
export const linkedServiceKind = recordKind({
  system: 'sharing',
  kind: 'linked-service',
  many: true,
  acts: ['remove'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    name: z.string().max(80),
    scopes: z.array(z.string().max(80)),
    since: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    policyUrl: z.url({ protocol: /^https$/ }),
  }),
});

/** How often the person's data was sold, as counted from the disclosure register. */
export const salesKind = recordKind({
  system: 'sharing',
  kind: 'sales',
  many: false,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({ count: z.int().min(0), countedAt: z.iso.datetime() }),
});

/** One time that data left us: to whom, when, which data (catalogue ids), for what, on what ground. Counted, never edited. */
export const disclosureKind = recordKind({
  system: 'sharing',
  kind: 'disclosure',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({
    recipient: z.string().max(60),
    at: z.iso.datetime(),
    entries: z.array(z.string().max(4)),
    purpose: z.string().max(60),
    ground: z.enum(['contract', 'consent', 'legal-duty', 'service-provider']),
  }),
});

/** Release for law or safety (policy: outside parties). Held back entries are not here. */
export const legalReleaseKind = recordKind({
  system: 'sharing',
  kind: 'legal-release',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({
    to: z.string().max(120),
    at: z.iso.datetime(),
    entries: z.array(z.string().max(4)),
    reason: z.string().max(200),
  }),
});

/** Purposes that the person may stop by themselves. `visitor-figures`: being part of non-identifiable figures given to others. */
export const optionalPurposes = {
  improve: { name: 'Improving the site and the services', policy: 'J2' },
  analytics: { name: 'Analysing the logs', policy: 'E11' },
  'share-to-improve': { name: 'Sharing with others to improve the services', policy: 'J0' },
  'visitor-figures': { name: 'Figures about visitors given to others', policy: 'L3' },
} as const;
export type OptionalPurpose = keyof typeof optionalPurposes;
/** Id is the purpose. Withdrawing is as easy as giving. */
export const purposeChoiceKind = recordKind({
  system: 'sharing',
  kind: 'purpose-choice',
  many: true,
  ids: Object.keys(optionalPurposes),
  acts: ['set'],
  control: 'switch',
  undo: true,
  value: z.strictObject({ purpose: z.enum(Object.keys(optionalPurposes) as [OptionalPurpose]), allowed: z.boolean() }),
});

/**
 * Asking a recipient to delete what it has; id is the recipient, or `<recipient>:<number>` when it is asked again later.
 * Until it answers, the state is `asked`. The system sets all but `recipient`.
 */
export const deletionAtRecipientKind = recordKind({
  system: 'sharing',
  kind: 'deletion-at-recipient',
  many: true,
  acts: ['add'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    recipient: z.string().max(60),
    askedAt: z.iso.datetime(),
    state: z.enum(['asked', 'confirmed', 'refused']),
    /** Their answer in a sentence, once there is one. */
    answer: z.string().max(300).nullable(),
    answeredAt: z.iso.datetime().nullable(),
  }),
});

export const sharingKinds = [
  recipientKind,
  linkedServiceKind,
  salesKind,
  disclosureKind,
  legalReleaseKind,
  purposeChoiceKind,
  deletionAtRecipientKind,
] as const;
