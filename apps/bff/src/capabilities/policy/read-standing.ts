import { type PolicyShown, readPolicyShown } from '@micromart/store/policy-answers';
import { readPolicyWatch } from '@micromart/store/policy-watch';
import type { PolicyVersion } from '../../platform/policy-text.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { PolicyView } from './policy-view.ts';

/** How the person stands to the version in force: what was shown, what the policy counts, and what they answered. */
export async function readStanding(
  ctx: CustomerContext,
  [inForce]: readonly PolicyVersion[],
  shown: readonly PolicyShown[],
): Promise<NonNullable<PolicyView['standing']>> {
  const watch = await readPolicyWatch(ctx.services.store.db, ctx.person);
  const own = shown.find((one) => one.version === inForce?.date);
  return {
    lines: inForce === undefined ? [] : sayStanding(inForce, own),
    answer: own?.answer ?? null,
    answered: sayAnswer(own),
    watch: {
      on: watch?.wanted ?? false,
      how:
        watch === null
          ? 'You have not asked for it. Nobody is told unless they ask.'
          : `${watch.wanted ? 'You asked for it' : 'You ended it'} on ${sayDay(watch.since)}.`,
    },
  };
}

/** The policy counts each use after the posting as accepting. This page is a use too, so its first record is the latest possible day. */
function sayStanding({ date }: PolicyVersion, own: PolicyShown | undefined): string[] {
  const first = [own?.noticedAt, own?.openedAt].filter((at) => typeof at === 'string').toSorted()[0];
  return [
    `The version in force was posted on ${sayDay(date)}.`,
    ...(own?.noticedAt ? [`We told you here that there is this version on ${sayDay(own.noticedAt)}.`] : []),
    ...(own?.openedAt ? [`You first opened it here on ${sayDay(own.openedAt)}.`] : []),
    first === undefined
      ? `Under the policy, using the service after ${sayDay(date)} counts as accepting it.`
      : `Under the policy, using the service after ${sayDay(date)} counts as accepting it: for you from ${sayDay(first)} at the latest, when you used this page.`,
    'What is optional needs no such acceptance. Your own choices stay as you set them.',
  ];
}

export function sayShown(own: PolicyShown | undefined): string | null {
  const first = own?.openedAt ?? null;
  const said = [first === null ? null : `You first opened it here on ${sayDay(first)}.`, sayAnswer(own)].filter((line) => line !== null);
  return said.length === 0 ? null : said.join(' ');
}

function sayAnswer(own: PolicyShown | undefined): string | null {
  if (!own?.answer || own.answeredAt === null) return null;
  return own.answer === 'acknowledged'
    ? `You acknowledged it on ${sayDay(own.answeredAt)}.`
    : `You said on ${sayDay(own.answeredAt)} that you do not agree.`;
}

/** The notes under A1 and M2: what stands in our own records. */
export async function readOwnStanding(ctx: CustomerContext): Promise<string[]> {
  const [inForce] = ctx.services.policy.versions();
  if (inForce === undefined) return [];
  const shown = await readPolicyShown(ctx.services.store.db, ctx.person);
  const own = shown.find((one) => one.version === inForce.date);
  const answer = sayAnswer(own);
  return [...sayStanding(inForce, own), ...(answer === null ? [] : [answer])];
}
