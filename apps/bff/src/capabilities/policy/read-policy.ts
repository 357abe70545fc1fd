import { catalogue } from '@micromart/domain/catalogue/catalogue';
import { policyHeadings } from '@micromart/domain/catalogue/policy-headings';
import { policySilences } from '@micromart/domain/catalogue/silences';
import { notePolicyShown, readPolicyShown } from '@micromart/store/policy-answers';
import * as z from 'zod';
import type { PolicyVersion } from '../../platform/policy-text.ts';
import { asCustomer } from '../../platform/read-caller.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { PolicyView } from './policy-view.ts';
import { readComparison } from './read-comparison.ts';
import { readStanding, sayShown } from './read-standing.ts';

const date = z.iso.date().optional().catch(undefined);
/** `version`: to be read in full. `from`, `to`: to be compared. */
export const readPolicyInput = z.object({ version: date, from: date, to: date }).default({});

/** The policy as a whole: its versions, its headings, where it is silent, and how this person stands to it. That it was shown is kept. */
export async function readPolicy(ctx: RequestContext, asked: z.infer<typeof readPolicyInput>): Promise<PolicyView> {
  const { policy, store } = ctx.services;
  const versions = policy.versions();
  const customer = asCustomer(ctx);
  const [inForce] = versions;
  if (customer !== null && inForce !== undefined) await notePolicyShown(store.db, customer.person, inForce.date, 'opened');
  const shown = customer === null ? [] : await readPolicyShown(store.db, customer.person);
  const reading = versions.find((version) => version.date === asked.version);
  return {
    versions: versions.map((version) => ({
      ...nameOf(version),
      shown: customer === null ? null : sayShown(shown.find((one) => one.version === version.date)),
    })),
    standing: customer === null ? null : await readStanding(customer, versions, shown),
    headings: policyHeadings.map(({ id, title, heading }) => ({
      id,
      title,
      names: catalogue.filter((entry) => entry.clause.heading === heading).map(({ name }) => name),
    })),
    silences: policySilences.map(({ id, topic, question }) => ({ id, topic, question, answer: policy.operator.answers[id] ?? null })),
    reading:
      reading === undefined
        ? null
        : { ...nameOf(reading), sections: reading.sections.map(({ title, blocks }) => ({ title, blocks: blocks as never })) },
    comparison: await readComparison(ctx, versions, asked),
  };
}

function nameOf({ date: named, title }: PolicyVersion) {
  return { date: named, day: sayDay(named), title };
}
