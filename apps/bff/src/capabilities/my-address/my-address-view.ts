import * as z from 'zod';

/** When others gave us the address; says nothing of who they are. Days are ready to read. */
const given = z.object({ days: z.array(z.string()), refused: z.boolean() });

export const startedProof = z.discriminatedUnion('outcome', [
  /** The same for every address, held or not. `id` and `ticket` come back with the code. */
  z.object({ outcome: z.literal('code-sent'), id: z.string(), ticket: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.string() }),
  z.object({ outcome: z.literal('too-many'), minutes: z.int() }),
]);
export type StartedProof = z.infer<typeof startedProof>;

const known = [
  /** The address is proved: with `proof` its owner may look and remove for 15 minutes. */
  z.object({ outcome: z.literal('proved'), proof: z.string(), given }),
  /** The same, but the system could not be asked. */
  z.object({ outcome: z.literal('away'), proof: z.string(), system: z.string() }),
] as const;

export const confirmedProof = z.discriminatedUnion('outcome', [
  ...known,
  /** `left`: guesses; null when what was typed is no code. */
  z.object({ outcome: z.literal('wrong-code'), left: z.int().nullable() }),
  z.object({ outcome: z.literal('expired') }),
]);
export type ConfirmedProof = z.infer<typeof confirmedProof>;

export const lookedUp = z.discriminatedUnion('outcome', [...known, z.object({ outcome: z.literal('expired') })]);
export type LookedUp = z.infer<typeof lookedUp>;

export const forgotten = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('forgotten'), removed: z.int() }),
  z.object({ outcome: z.literal('away'), proof: z.string(), system: z.string() }),
  z.object({ outcome: z.literal('expired') }),
]);
export type Forgotten = z.infer<typeof forgotten>;
