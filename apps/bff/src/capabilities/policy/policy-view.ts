import * as z from 'zod';

const words = z.object({ text: z.string(), style: z.enum(['plain', 'strong', 'emphasis']), href: z.string().nullable() });
/** A piece of the operator's legal text: words only, never HTML. */
export const legalBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['paragraph', 'heading']), words: z.array(words) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(words)) }),
]);

/** `date` is `YYYY-MM-DD`, `day` the same to read. */
const versionName = z.object({ date: z.string(), day: z.string(), title: z.string() });

/** How one heading differs between two versions, and what it speaks about for this person. */
const headingChange = z.object({
  title: z.string(),
  /** Its title in the older version, where that is another one. */
  wasTitled: z.string().nullable(),
  kind: z.enum(['cosmetic', 'real', 'added', 'removed']),
  pieces: z.array(z.object({ text: z.string(), is: z.enum(['same', 'added', 'removed']), isCosmetic: z.boolean() })),
  /** Null: the change is cosmetic, or nobody is signed in. */
  forYou: z
    .array(
      z.object({
        entry: z.string(),
        name: z.string(),
        /** "We hold 3 entries of this." */
        holds: z.string(),
        isNothing: z.boolean(),
        /** Choices of the person that stand as they are: "Company news by SMS: off". */
        choices: z.array(z.string()),
        moreChoices: z.int(),
        href: z.string(),
      }),
    )
    .nullable(),
});

/** What this page has on record of the person and the versions. All texts are ready to read. */
const standing = z.object({
  /** Sentences on what was shown and what counts as accepted. */
  lines: z.array(z.string()),
  answer: z.enum(['acknowledged', 'disagreed']).nullable(),
  /** "You acknowledged it on June 3, 2026." */
  answered: z.string().nullable(),
  watch: z.object({ on: z.boolean(), how: z.string() }),
});

export const policyView = z.object({
  /** In force, newest first; empty where the operator has set no texts. */
  versions: z.array(versionName.extend({ shown: z.string().nullable() })),
  standing: standing.nullable(),
  headings: z.array(z.object({ id: z.string(), title: z.string(), names: z.array(z.string()) })),
  silences: z.array(z.object({ id: z.string(), topic: z.string(), question: z.string(), answer: z.string().nullable() })),
  /** The whole text of the version that the address asks for. */
  reading: versionName.extend({ sections: z.array(z.object({ title: z.string(), blocks: z.array(legalBlock) })) }).nullable(),
  /** The two versions that the address asks to compare. */
  comparison: z
    .object({ older: versionName, newer: versionName, changes: z.array(headingChange), unchanged: z.int(), notAsked: z.array(z.string()) })
    .nullable(),
});
export type PolicyView = z.infer<typeof policyView>;
