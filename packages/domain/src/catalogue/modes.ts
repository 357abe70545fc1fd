import type { CatalogueEntry, Kept, Mode, Place } from './entry.ts';

export const self: Mode = { how: 'self' };
export const notApplicable: Mode = { how: 'not-applicable' };

export function atSource(where: string): Mode {
  return { how: 'at-source', where };
}

export function byRequest(reason: string): Mode {
  return { how: 'by-request', reason };
}

export function cannot(reason: string): Mode {
  return { how: 'cannot', reason };
}

/** The policy names no period, and nobody has said one for it yet. */
export const policySilent: Kept = { rule: 'policy-silent', operator: null };
export const endless: Kept = { rule: 'endless' };
export const notKept: Kept = { rule: 'not-kept' };

/** `event` is a whole sentence: what you do, or what happens, that ends it. */
export function until(event: string): Kept {
  return { rule: 'until', event };
}

/** A section of the overview, which shows the entry now. */
export function inSection(section: NonNullable<Place['section']>): Place {
  return { page: 'overview', section, status: 'now' };
}

/** A page of its own shows the entry now. */
export function onPage(page: Exclude<Place['page'], 'overview'>): Place {
  return { page, status: 'now' };
}

/** The page that will show the entry. */
export function later(page: CatalogueEntry['place']['page']): Place {
  return { page, status: 'later' };
}
