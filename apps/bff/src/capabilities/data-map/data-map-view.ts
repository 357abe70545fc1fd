import * as z from 'zod';

const node = z.object({
  id: z.string(),
  name: z.string(),
  /** In the person's own numbers: records, or times that something was sent. Null: could not be asked, so not known. */
  count: z.int().nullable(),
  /** "34 records", "sent 6 times", "not asked". */
  said: z.string(),
  /** Where the page shows it; null where none does. */
  href: z.string().nullable(),
  /** Further words: "you stopped this". */
  note: z.string().nullable(),
});
export type MapNode = z.infer<typeof node>;

/** From a node of one column to one of the next. `count` null: not known. */
const link = z.object({ from: z.string(), to: z.string(), count: z.int().nullable() });
export type MapLink = z.infer<typeof link>;

/** System -> data -> purpose -> recipient, with this person's own counts. */
export const dataMapView = z.object({
  systems: z.array(node),
  data: z.array(node),
  purposes: z.array(node),
  recipients: z.array(node),
  links: z.array(link),
  /** Systems that could not be asked now, by the names a person reads. */
  notAsked: z.array(z.string()),
});
export type DataMapView = z.infer<typeof dataMapView>;
