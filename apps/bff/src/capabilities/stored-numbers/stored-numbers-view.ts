import * as z from 'zod';

const foundView = z.object({
  anchor: z.string(),
  /** "Card number ending in 4242". */
  label: z.string(),
  /** "In Employer, in the account system". */
  where: z.string(),
  /** Where the page shows the record it stands in; null where none does. */
  href: z.string().nullable(),
});

/** K5: whether our own systems hold numbers that the policy says are not kept, as the last search found it. */
export const storedNumbersView = z.object({
  /** ISO 8601; null: not searched yet, so nothing can be said. */
  searchedAt: z.string().nullable(),
  /** The same moment, to read. */
  searched: z.string().nullable(),
  found: z.array(foundView),
  /** Systems that could not be searched then, by the names a person reads. */
  unsearched: z.array(z.string()),
  /** Of each log, and of the diary, the newest so many lines are searched. */
  newestLines: z.int(),
});
export type StoredNumbersView = z.infer<typeof storedNumbersView>;
