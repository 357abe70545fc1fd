import { randomUUID } from 'node:crypto';
import type { HeldRecord } from '@micromart/domain/held-record';
import { topicChoiceKind } from '@micromart/domain/records/messaging';
import { durations } from '@micromart/domain/time';
import { writeDiaryOnce } from '@micromart/store/diary';
import { findUnsubscribeLink } from '@micromart/store/unsubscribe-links';
import * as z from 'zod';
import { slicesOfSystem } from '../../platform/change-record.ts';
import { enqueueSealed } from '../../platform/enqueue-sealed.ts';
import type { ChoiceToEnd } from '../../platform/jobs.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Services } from '../../platform/services.ts';

export const unsubscribeInput = z.object({ token: z.string().min(1).max(200) });
export const unsubscribed = z.object({ outcome: z.literal('heard') });

/**
 * The press on "Unsubscribe" in a mail program (RFC 8058) or on the page of the link. It is noted before it is answered, and carried out even
 * when the messaging system is away; a link that is nobody's is answered alike.
 */
export async function unsubscribe(
  { services }: RequestContext,
  { token }: z.infer<typeof unsubscribeInput>,
): Promise<{ outcome: 'heard' }> {
  const { store, keyring } = services;
  const link = await findUnsubscribeLink(store, keyring, token);
  if (link !== null)
    await enqueueSealed(
      services,
      store.db,
      'end-choice',
      link.person,
      { choice: link.choice, key: randomUUID() },
      {
        singletonKey: keyring.lookup('unsubscribe link', token),
      },
    );
  return { outcome: 'heard' };
}

/** How often a choice that changes meanwhile is looked at anew. */
const attempts = 5;

/**
 * For the worker: the topic goes off on that channel, if it is on. Each attempt has a key of its own, so a try after a lost answer gets that
 * answer. Rejects while the messaging system does not answer, and, with an alarm, when it refuses: the person was told that their no counts.
 */
export async function endChoice(services: Services, person: string, { choice, key }: ChoiceToEnd): Promise<void> {
  const { messaging } = services.sources;
  const { kind, value: shape } = topicChoiceKind;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: randomUUID() };
    const held = await messaging.read({ subject: person, kinds: [kind] }, asking);
    if (held.state !== 'fresh') throw new Error('the messaging system does not answer yet');
    const record = held.data.find(({ id }) => id === choice);
    const current = shape.safeParse(record?.value).data;
    if (record === undefined) return;
    if (current === undefined) throw alarmed(services, 'a choice that was to go off cannot be read');
    const answer = await messaging.change(
      person,
      {
        kind,
        id: choice,
        act: 'set',
        value: { ...current, on: false },
        version: record.version,
        key: `${key}-${attempt}`,
        changedBy: 'customer',
      },
      asking,
    );
    if (answer.state !== 'answered') throw new Error('the messaging system did not answer');
    if (answer.result.outcome === 'conflict') continue;
    if (answer.result.outcome === 'refused') throw alarmed(services, 'the messaging system refuses to switch a choice off');
    await keepDiary(services, person, key, answer.result.before, answer.result.records);
    return;
  }
  throw new Error('the choice kept changing');
}

function alarmed({ log }: Services, what: string): Error {
  log.error({ alarm: 'unsubscribe' }, what);
  return new Error(what);
}

/** One line, however often the job runs; none when it was off already. */
async function keepDiary(
  { store, keyring }: Services,
  person: string,
  key: string,
  [before]: readonly HeldRecord[],
  [after]: readonly HeldRecord[],
): Promise<void> {
  if (before === undefined || after === undefined || !topicChoiceKind.value.parse(before.value).on) return;
  const line = { person, actor: 'customer', system: 'messaging', kind: before.kind, recordId: before.id, act: 'unsubscribe' } as const;
  await writeDiaryOnce(store.db, keyring, [{ ...line, before: before.value, after: after.value, undoFor: durations.diaryUndo }], {
    person,
    key,
    slices: slicesOfSystem.messaging,
  });
}
