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

export const sharingKinds = [recipientKind, linkedServiceKind, salesKind] as const;
