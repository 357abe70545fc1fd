import * as z from 'zod';
import { clauseView } from '../../platform/clause-view.ts';
import { legalBlock } from './policy-view.ts';

/** One heading of the policy, opened. */
export const policyClausesView = z.object({
  opened: z
    .object({
      id: z.string(),
      clauses: z.array(clauseView),
      /** The operator's text in force; null where there is none, or it has no such heading. */
      legal: z.object({ day: z.string(), title: z.string(), blocks: z.array(legalBlock) }).nullable(),
      /** Systems that could not be asked just now. */
      notAsked: z.array(z.string()),
    })
    .nullable(),
});
export type PolicyClausesView = z.infer<typeof policyClausesView>;
