import { isAbout } from '@micromart/domain/catalogue/find-entries';
import { presentMethod } from '../../platform/present-method.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { SearchView } from './search-view.ts';

/** The ways to pay that Stripe holds, read from there now and kept nowhere. `isAsked` false: Stripe did not answer now, or nobody here can ask it. */
export async function readCards(ctx: CustomerContext): Promise<{ readonly cards: SearchView['cards']; readonly isAsked: boolean }> {
  const held = await ctx.services.stripe?.read(ctx.person, { deadlineAt: readDeadline(ctx), requestId: ctx.requestId });
  if (held === undefined || held.state === 'unavailable') return { cards: [], isAsked: false };
  return { cards: held.data.methods.map(presentMethod), isAsked: held.state === 'fresh' };
}

/** The cards that contain every word. */
export function cardsWith(cards: SearchView['cards'], subject: readonly string[]): SearchView['cards'] {
  return cards.filter(({ label, until }) => isAbout(subject, [label, until ?? '', 'card at Stripe'].join('\n')));
}
