import * as z from 'zod';

/** What the systems of the chapters sent and the catalogue does not know. The systems of the overview show theirs in their own sections. */
export const otherDataView = z.object({
  rows: z.array(
    z.object({
      anchor: z.string(),
      label: z.string(),
      lines: z.array(z.string()),
      how: z.string().nullable(),
      /** Name of the system, such as "the shop". */
      system: z.string(),
      /** Where the data stands on its page. */
      href: z.string(),
    }),
  ),
  /** Names of the systems that were asked and answered. */
  asked: z.array(z.string()),
  /** Names of those that could not be asked: they may hold more. */
  missing: z.array(z.string()),
});
export type OtherDataView = z.infer<typeof otherDataView>;
