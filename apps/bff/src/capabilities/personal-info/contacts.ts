import type { HeldRecord } from '@micromart/domain/held-record';
import { emailKind, phoneKind } from '@micromart/domain/records/accounts';
import type { VerificationPurpose } from '@micromart/store/verifications';
import type * as z from 'zod';

/** The two contacts that are proved before they count, and what differs between them. */
export const contacts = {
  email: {
    kind: emailKind,
    purpose: 'change-email',
    /** What the person typed, as it is kept; null with the reason when it is no address. */
    normalise: (typed: string) => typed.trim().toLowerCase(),
    valueOf: (target: string, provedAt: string, before: HeldRecord | null) => ({
      ...(before?.value as z.infer<typeof emailKind.value> | undefined),
      uses: (before?.value as z.infer<typeof emailKind.value> | undefined)?.uses ?? ['sign-in'],
      address: target,
      verifiedAt: provedAt,
    }),
    targetOf: (record: HeldRecord) => (record.value as z.infer<typeof emailKind.value>).address,
    probe: (target: string) => ({ address: target, verifiedAt: null, uses: [] }),
  },
  phone: {
    kind: phoneKind,
    purpose: 'change-phone',
    normalise: (typed: string) => typed.replace(/[\s().-]/g, ''),
    valueOf: (target: string, provedAt: string, before: HeldRecord | null) => ({
      uses: (before?.value as z.infer<typeof phoneKind.value> | undefined)?.uses ?? ['text messages'],
      number: target,
      verifiedAt: provedAt,
    }),
    targetOf: (record: HeldRecord) => (record.value as z.infer<typeof phoneKind.value>).number,
    probe: (target: string) => ({ number: target, verifiedAt: null, uses: [] }),
  },
} as const satisfies Record<string, { purpose: VerificationPurpose; [more: string]: unknown }>;

export type ContactName = keyof typeof contacts;
