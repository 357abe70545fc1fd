import { beginRemoval } from '@micromart/store/removals';
import type { RemovalPart } from './removal-part.ts';
import type { CustomerContext } from './request-context.ts';

/** After the answer has had its time, in milliseconds. */
const startAfter = 3000;

/** The wish and the job that sees it through, in one transaction. Resolves to whether the key is new. */
export async function openRemoval(ctx: CustomerContext, parts: readonly RemovalPart[], key: string): Promise<boolean> {
  const { store, keyring, outbox } = ctx.services;
  const { person } = ctx;
  return store.db.transaction().execute(async (trx) => {
    const remaining = parts.reduce((sum, { expected }) => sum + expected, 0);
    if (!(await beginRemoval(trx, keyring, { person, id: key, plan: parts, remaining }))) return false;
    await outbox.enqueue(trx, 'remove-lines', { person, removal: key }, { startAfter });
    return true;
  });
}

/** A page cannot have told of lines that are still to come. */
export function isAfterwards(moment: string): boolean {
  return Date.parse(moment) > Date.now();
}
