import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import type { ClauseView } from './clause-view.ts';
import { type AllHeld, recordsOf } from './read-all-held.ts';

/** What is held about the same matter at another place than the clause's own, with the way to it. Null: nothing that is known now. */
export function besideClause(entry: CatalogueEntry, held: AllHeld): ClauseView['beside'] {
  switch (entry.id) {
    case 'C11': {
      const visits = held.logged.get('site')?.get('visit') ?? 0;
      if (visits === 0 || recordsOf(held, entry).length > 0) return null;
      return {
        says: 'The lines of your visits may carry a place of their own.',
        href: '/activity?kind=site.visit#timeline',
        title: 'Visits, under Activity',
      };
    }
    case 'C13':
    case 'D4':
      return {
        says: 'Who uses your devices together with you is listed by itself.',
        href: '/people#members',
        title: 'Who uses your devices, under People',
      };
    default:
      return null;
  }
}
