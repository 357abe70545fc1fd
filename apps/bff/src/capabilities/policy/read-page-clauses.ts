import { catalogue } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { policyHeadingOf } from '@micromart/domain/catalogue/policy-headings';
import * as z from 'zod';
import { placeOfEntry } from '../../platform/place-of-entry.ts';

/** `page`: the path of a page, such as `/cookies`. */
export const readPageClausesInput = z.object({ page: z.string().max(100).optional().catch(undefined) }).default({});
export const pageClausesView = z.object({ clauses: z.array(z.object({ entry: z.string(), name: z.string(), href: z.string() })) });
export type PageClausesView = z.infer<typeof pageClausesView>;

/** On the overview a row has an "About" with its clause; these speak of several of its rows, or of none. */
const withoutRow = ['B6', 'C14', 'D2', 'D3', 'H1', 'H2', 'H3', 'H4', 'H6', 'J5', 'J7', 'L1'];

/** The clauses of the policy that a page shows, with the way to each sentence. */
export function readPageClauses({ page }: z.infer<typeof readPageClausesInput>): PageClausesView {
  return { clauses: clausesByPage.get(page ?? '') ?? [] };
}

const clausesByPage = Map.groupBy(catalogue.filter(isNamed).map(linkOf), ({ page }) => page);

function isNamed(entry: CatalogueEntry): boolean {
  return entry.place.status === 'now' && (entry.place.page !== 'overview' || withoutRow.includes(entry.id));
}

function linkOf(entry: CatalogueEntry) {
  const page = placeOfEntry(entry)?.href.split(/[?#]/)[0] ?? '';
  return { page, entry: entry.id, name: entry.name, href: `/policy?open=${policyHeadingOf(entry).id}#clause-${entry.id}` };
}
