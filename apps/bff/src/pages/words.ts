import { durations } from '@micromart/domain/time';
import { keepDraft, readDraft } from '@micromart/store/drafts';
import * as z from 'zod';
import type { PageInput } from '../page.ts';
import type { CustomerContext } from '../platform/request-context.ts';

/** The pages on which words are looked for. They may be a name or an illness, so they stand in no address, where histories would keep them. */
export const pagesWithWords = ['/search', '/activity'] as const;

const place = 'words';
const narrowing = z.string().max(200).default('');
const form = z.object({
  q: z.string().transform(plainWords),
  kind: narrowing,
  device: narrowing,
  place: narrowing,
  from: narrowing,
  to: narrowing,
});

/** A search form that was sent without script: its words are kept, sealed, and the address has only their name. Returns where to go on. */
export async function serveWordsForm(ctx: CustomerContext, path: string, body: unknown): Promise<string> {
  const { q, ...rest } = form.parse(body);
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (q !== '') query.set('words', await keepWords(ctx, q));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

async function keepWords({ services, person }: CustomerContext, words: string): Promise<string> {
  return keepDraft(services.store, services.keyring, { person, place, draft: words, keptFor: durations.sessionIdle });
}

/** The words that an address speaks of. Null: it speaks of none, or of some that are not this person's, or no longer kept. */
export async function readWords({ services, person }: CustomerContext, id: string | null): Promise<PageInput['words']> {
  const kept = id === null ? null : await readDraft(services.store, services.keyring, { person, id });
  return id === null || kept?.place !== place ? null : { id, text: kept.draft };
}

/** At most 200 characters, without control characters and halves of a sign that was cut in two: no log is searched for those. */
function plainWords(text: string): string {
  return text
    .trim()
    .slice(0, 200)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}
