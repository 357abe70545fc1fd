import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { anonymousProcedure, procedure, router } from '../../trpc.ts';
import { answerPolicy, answerPolicyInput, setWatch, setWatchInput } from './answer-policy.ts';
import { policyClausesView } from './policy-clauses-view.ts';
import { policyView } from './policy-view.ts';
import { readClauses, readClausesInput } from './read-clauses.ts';
import { policyNoticeView, readNotice } from './read-notice.ts';
import { pageClausesView, readPageClauses, readPageClausesInput } from './read-page-clauses.ts';
import { readPolicy, readPolicyInput } from './read-policy.ts';

const change = { access: 'customer', agents: 'denied', rate: 'change', output: changeResult } as const;

export const policyRouter = router({
  read: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the policy', when: 'by-agents' },
    input: readPolicyInput,
    output: policyView,
  }).query(({ ctx, input }) => readPolicy(ctx, input)),
  answer: procedure({
    ...change,
    audit: { line: 'answered to a version of the policy', when: 'always' },
    input: answerPolicyInput,
  }).mutation(({ ctx, input }) => answerPolicy(ctx, input)),
  setWatch: procedure({ ...change, audit: { line: 'switched notices of new versions', when: 'always' }, input: setWatchInput }).mutation(
    ({ ctx, input }) => setWatch(ctx, input),
  ),
});

/** The part of the policy page that is read heading by heading. */
export const policyClausesRouter = router({
  read: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read a heading of the policy', when: 'by-agents' },
    input: readClausesInput,
    output: policyClausesView,
  }).query(({ ctx, input }) => readClauses(ctx, input)),
});

/** At the foot of every page: what the policy says about what stands there. The same for everybody. */
export const pageClausesRouter = router({
  read: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read which clauses a page is about', when: 'by-agents' },
    input: readPageClausesInput,
    output: pageClausesView,
  }).query(({ input }) => readPageClauses(input)),
});

/** The quiet line on the overview. */
export const policyNoticeRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the notice of a new version', when: 'by-agents' },
    input: z.void(),
    output: policyNoticeView,
  }).query(({ ctx }) => readNotice(ctx)),
});
