import type { Jobs } from '../../platform/jobs.ts';
import { runRemoval } from '../../platform/run-removal.ts';
import type { Services } from '../../platform/services.ts';

/** Milliseconds of one job; another one goes on. */
const longest = 30_000;

/** The job that sees a removal through. Rejects while a log does not answer, so that it is tried again later and later. */
export async function workOnRemoval(services: Services, { person, removal }: Jobs['remove-lines']): Promise<void> {
  const { remaining, silent } = await runRemoval(services, person, removal, longest);
  if (silent !== null) throw new Error(`${silent.system} does not remove lines now: ${silent.why}`);
  if (remaining > 0) await services.outbox.enqueue(services.store.db, 'remove-lines', { person, removal });
}
