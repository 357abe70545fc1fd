import { notePolicyShown, readPolicyShown } from '@micromart/store/policy-answers';
import * as z from 'zod';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import { countRealChanges } from './compare-versions.ts';

export const policyNoticeView = z.object({
  /** Null: the version in force has been opened or answered, or there is none. */
  notice: z.object({ text: z.string(), href: z.string() }).nullable(),
});
export type PolicyNoticeView = z.infer<typeof policyNoticeView>;

/** Whether there is a version of the policy that the person has not opened here. That they were told is kept, once. */
export async function readNotice(ctx: CustomerContext): Promise<PolicyNoticeView> {
  const { policy, store } = ctx.services;
  const versions = policy.versions();
  const [inForce] = versions;
  if (inForce === undefined) return { notice: null };
  const shown = await readPolicyShown(store.db, ctx.person);
  const own = shown.find(({ version }) => version === inForce.date);
  if (own !== undefined && (own.openedAt !== null || own.answer !== null)) return { notice: null };
  if (own === undefined) await notePolicyShown(store.db, ctx.person, inForce.date, 'noticed');
  const last = versions.find(({ date }) => shown.some(({ version, openedAt }) => version === date && openedAt !== null));
  const day = sayDay(inForce.date);
  if (last === undefined)
    return {
      notice: { text: `The privacy policy in force is that of ${day}. You have not opened it here yet.`, href: '/policy' },
    };
  const changed = countRealChanges(last, inForce);
  const what = changed === 0 ? 'Only its spelling' : changed === 1 ? 'One heading' : `${changed} headings`;
  return {
    notice: {
      text: `The privacy policy changed on ${day}. ${what} changed since the version that you opened last.`,
      href: `/policy?from=${last.date}&to=${inForce.date}#compare`,
    },
  };
}
