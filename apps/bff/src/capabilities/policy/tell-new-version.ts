import { emailKind } from '@micromart/domain/records/accounts';
import { durations } from '@micromart/domain/time';
import { readPolicyWatch, takeUntold } from '@micromart/store/policy-watch';
import type { openMailer } from '../../platform/mailer.ts';
import { newVersionMessage } from '../../platform/messages.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { Services } from '../../platform/services.ts';

const atATime = 200;

/** Writes one mail to be sent for each person who asked and was not told of the version in force yet. Safe to repeat and to stop anywhere. */
export async function lookForNewVersion({ policy, store, outbox }: Services): Promise<void> {
  const [inForce] = policy.versions();
  if (inForce === undefined) return;
  let told: number;
  do {
    told = await store.db.transaction().execute(async (trx) => {
      const people = await takeUntold(trx, inForce.date, atATime);
      for (const person of people) await outbox.enqueue(trx, 'tell-policy-version', { person, date: inForce.date });
      return people.length;
    });
  } while (told === atATime);
}

/** Sends one of them, to the address that the account system has now. Throws when it cannot be asked: the job is tried again. */
export async function tellNewVersion(
  services: Services,
  mailer: ReturnType<typeof openMailer>,
  { person, date }: { person: string; date: string },
): Promise<void> {
  const watch = await readPolicyWatch(services.store.db, person);
  if (!watch?.wanted) return;
  const held = await services.sources.accounts.read(
    { subject: person, kinds: [emailKind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: `tell-policy-version ${date}` },
  );
  if (held.state !== 'fresh') throw new Error('the account system could not be asked for the address');
  const address = held.data.flatMap((record) => emailKind.value.safeParse(record.value).data ?? [])[0]?.address;
  if (address !== undefined) await mailer.send('email', address, newVersionMessage(sayDay(date), `${services.env.baseUrl}/policy`));
}
