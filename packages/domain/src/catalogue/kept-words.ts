import type { CatalogueEntry } from './entry.ts';

/** What stands wherever the policy leaves a question open. */
export const policyDoesNotSay = 'The policy does not say.';

/** How long it is kept, as a person reads it. The policy names no period anywhere, so an end that is ours is marked as ours. */
export function keptWords(entry: Pick<CatalogueEntry, 'kept'>): string {
  const { kept } = entry;
  switch (kept.rule) {
    case 'until':
      return `${kept.event} The policy names no period.`;
    case 'endless':
      return 'No end date: the policy allows keeping it without end.';
    case 'policy-silent':
      return kept.operator === null ? policyDoesNotSay : `${policyDoesNotSay} Micromart says: ${kept.operator}`;
    case 'not-kept':
      return 'We do not keep it.';
  }
}
