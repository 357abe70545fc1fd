import { type ConnectedSystemId, systems } from '@micromart/domain/systems';
import { presentUnknown } from '../../platform/present-row.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { OtherDataView } from './other-data-view.ts';

/** The systems that have no section on the overview, each with the page that shows what nobody has described. */
const pageOf = {
  shop: '/orders',
  site: '/cookies',
  community: '/content',
  care: '/content',
} as const satisfies Partial<Record<ConnectedSystemId, string>>;
const asking = Object.keys(pageOf) as (keyof typeof pageOf)[];

/** Asks every one of them at once. One that does not answer is named, so that its silence is not taken for nothing. */
export async function readOtherData(ctx: CustomerContext, deadlineAt: number): Promise<OtherDataView> {
  const answers = await Promise.all(
    asking.map(async (system) => {
      const sourced = await ctx.services.sources[system].read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId });
      return { system, sourced };
    }),
  );
  const rows = answers.flatMap(({ system, sourced }) => {
    const { unknown } = splitUnknown(ctx, system, sourced.state === 'unavailable' ? [] : sourced.data);
    return unknown.map((record) => {
      const { anchor, label, lines, how } = presentUnknown(system, record);
      return { anchor, label, lines, how, system: systems[system].name, href: `${pageOf[system]}#${anchor}` };
    });
  });
  const namesOf = (isAnswered: boolean) =>
    answers.filter(({ sourced }) => (sourced.state === 'fresh') === isAnswered).map(({ system }) => systems[system].name);
  return { rows, asked: namesOf(true), missing: namesOf(false) };
}
