import { findEntries, isAbout, subjectOf } from '@micromart/domain/catalogue/find-entries';
import { policyHeadingOf } from '@micromart/domain/catalogue/policy-headings';
import { type SystemId, systems } from '@micromart/domain/systems';
import * as z from 'zod';
import type { HeldRow } from '../../platform/clause-view.ts';
import { placeOfEntry } from '../../platform/place-of-entry.ts';
import { presentClause, presentHeld } from '../../platform/present-clause.ts';
import { entryFor } from '../../platform/present-row.ts';
import { type AllHeld, readAllHeld } from '../../platform/read-all-held.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { cardsWith, readCards } from './search-cards.ts';
import { searchLogs } from './search-logs.ts';
import type { SearchView } from './search-view.ts';

export const searchInput = z.object({ q: z.string().max(200).optional().catch(undefined) }).default({});
const mostAnswers = 5;
const mostUnderAnswer = 4;
const mostInGroup = 8;

/** Looks through everything that every system holds, all at once under one deadline, and through the catalogue: by value, and by what is meant. */
export async function searchEverything(ctx: CustomerContext, { q = '' }: z.infer<typeof searchInput>): Promise<SearchView> {
  const question = q.trim();
  const subject = subjectOf(question);
  if (subject.length === 0) return { question, subject, answers: [], cards: [], groups: [], logs: [], notAsked: [] };
  const [held, logs, { cards, isAsked }] = await Promise.all([readAllHeld(ctx), searchLogs(ctx, subject), readCards(ctx)]);
  const missing = new Set<SystemId>([...held.notAsked, ...logs.notAsked, ...(isAsked ? [] : (['stripe'] as const))]);
  const entries = findEntries(question, mostAnswers);
  return {
    question,
    subject,
    answers: entries.map((entry) => ({
      ...presentClause(entry, held, ctx.services.policy, mostUnderAnswer),
      policyHref: `/policy?open=${policyHeadingOf(entry).id}#clause-${entry.id}`,
    })),
    cards: entries.some(({ id }) => id === 'K1') ? cards : cardsWith(cards, subject),
    groups: groupsOf(held, subject),
    logs: logs.found,
    notAsked: [...missing].map((system) => systems[system].name),
  };
}

function groupsOf(held: AllHeld, subject: readonly string[]): SearchView['groups'] {
  const groups = new Map<string, HeldRow[]>();
  for (const [system, { known, unknown }] of held.systems) {
    for (const [records, isKnown] of [[known, true] as const, [unknown, false] as const]) {
      for (const record of records) {
        const entry = entryFor(system, isKnown ? record.kind : 'unknown');
        const row = presentHeld(entry, { system, record });
        if (!isAbout(subject, [row.label, ...row.lines, row.how, entry.name, ...textsIn(record.value)].join('\n'))) continue;
        const title = placeOfEntry(entry)?.title ?? entry.name;
        groups.set(title, [...(groups.get(title) ?? []), row]);
      }
    }
  }
  return [...groups].map(([title, rows]) => ({ title, rows: rows.slice(0, mostInGroup), more: Math.max(0, rows.length - mostInGroup) }));
}

/** Every text inside a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
