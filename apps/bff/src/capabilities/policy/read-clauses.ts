import { catalogue } from '@micromart/domain/catalogue/catalogue';
import { policyHeadings } from '@micromart/domain/catalogue/policy-headings';
import { connectedSystems, systems } from '@micromart/domain/systems';
import * as z from 'zod';
import type { ClauseView } from '../../platform/clause-view.ts';
import { sectionAbout } from '../../platform/policy-dir.ts';
import { presentClause } from '../../platform/present-clause.ts';
import { readAllHeld, systemsOf } from '../../platform/read-all-held.ts';
import { asCustomer } from '../../platform/read-caller.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { sayDay } from '../../platform/say-time.ts';
import { readOwnNotes, systemsOfNotes } from './own-notes.ts';
import type { PolicyClausesView } from './policy-clauses-view.ts';
import { unsetLogs } from './unset-logs.ts';

/** `open`: the id of a heading. */
export const readClausesInput = z.object({ open: z.string().max(60).optional().catch(undefined) }).default({});
/** Things listed under one clause; the rest stands where the clause is shown in full. */
const mostRows = 3;

/** One heading: its clauses in plain words, this person's own data under each, and the operator's legal text. */
export async function readClauses(ctx: RequestContext, { open }: z.infer<typeof readClausesInput>): Promise<PolicyClausesView> {
  const words = policyHeadings.find(({ id }) => id === open);
  if (words === undefined) return { opened: null };
  const { policy } = ctx.services;
  const entries = catalogue.filter((entry) => entry.clause.heading === words.heading);
  const customer = asCustomer(ctx);
  const wanted = connectedSystems.filter((system) => [...systemsOf(entries), ...systemsOfNotes(entries)].includes(system));
  const held = customer === null ? null : await readAllHeld(customer, wanted);
  const notes = customer === null || held === null ? null : await readOwnNotes(customer, entries, held);
  const [inForce] = policy.versions();
  const section = sectionAbout(inForce, words.heading);
  return {
    opened: {
      id: words.id,
      clauses: withoutRepeats(
        entries.map((entry) => {
          const clause = presentClause(entry, held, policy, mostRows);
          const rows = held === null ? [] : [...clause.rows, ...unsetLogs(held, entry)];
          return { ...clause, rows, notes: [...(notes?.get(entry.id) ?? [])] };
        }),
      ),
      legal:
        inForce === undefined || section === undefined
          ? null
          : { day: sayDay(inForce.date), title: section.title, blocks: section.blocks as never },
      notAsked: (held?.notAsked ?? []).map((system) => systems[system].name),
    },
  };
}

/** Two clauses may speak of one thing. It has one row with its acts; under the later clause it is named, with the way up to it. */
function withoutRepeats(clauses: readonly ClauseView[]): ClauseView[] {
  const seen = new Set<string>();
  return clauses.map((clause) => ({
    ...clause,
    rows: clause.rows.map((row) => {
      if (!seen.has(row.anchor)) {
        seen.add(row.anchor);
        return row;
      }
      return { ...row, anchor: `${clause.entry}-${row.anchor}`, href: `#${row.anchor}`, turn: null, row: null, isRepeated: true };
    }),
  }));
}
