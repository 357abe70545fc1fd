import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '@micromart/domain/actor';
import { readDiary } from './diary.ts';
import { sealChange } from './diary-line.ts';
import type { Keyring } from './keys.ts';
import type { Store } from './open-store.ts';

const linesAtOnce = 200;

/**
 * Lays `clean` over every value in this person's diary; lines that it changes are kept anew and cannot be taken back any more.
 * Resolves to how many those were.
 */
export async function redactDiary(store: Store, keyring: Keyring, person: PersonId, clean: (value: unknown) => unknown): Promise<number> {
  let changed = 0;
  let before: string | undefined;
  while (true) {
    const lines = await readDiary(store, keyring, person, { limit: linesAtOnce, ...(before === undefined ? {} : { before }) });
    for (const line of lines) {
      const cleaned = { before: clean(line.before), after: clean(line.after) };
      if (isDeepStrictEqual(cleaned, { before: line.before, after: line.after })) continue;
      await store.db
        .updateTable('diary')
        .set({
          ...(await sealChange(keyring, person, cleaned)),
          undo_until: null,
        })
        .where('person_id', '=', person)
        .where('seq', '=', line.seq)
        .execute();
      changed++;
    }
    before = lines.at(-1)?.seq;
    if (before === undefined || lines.length < linesAtOnce) return changed;
  }
}
