import { randomUUID } from 'node:crypto';
import { emailKind, phoneKind } from '@micromart/domain/records/accounts';
import { channelKind } from '@micromart/domain/records/messaging';
import { durations } from '@micromart/domain/time';
import { tellChanged } from '@micromart/store/live';
import { slicesOfSystem } from './change-record.ts';
import type { Services } from './services.ts';

/** Tells the messaging system the address and number that the account system has now; empty: none. Rejects when either does not answer, or answers unreadably. */
export async function tellMessaging({ sources, store }: Services, person: string): Promise<void> {
  const asking = { deadlineAt: Date.now() + durations.changeDeadline, requestId: randomUUID() };
  const [account, channels] = await Promise.all([
    sources.accounts.read({ subject: person, kinds: [emailKind.kind, phoneKind.kind] }, asking),
    sources.messaging.read({ subject: person, kinds: [channelKind.kind] }, asking),
  ]);
  if (account.state !== 'fresh' || channels.state !== 'fresh') throw new Error('the account or the messaging system does not answer yet');
  const heldOf = (kind: string) => account.data.find((record) => record.kind === kind);
  const [email, phone] = [heldOf(emailKind.kind), heldOf(phoneKind.kind)];
  // Only what is not there is told as none: a value that cannot be read must not end the messages to it.
  const targets = {
    email: email === undefined ? '' : emailKind.value.parse(email.value).address,
    phone: phone === undefined ? '' : phoneKind.value.parse(phone.value).number,
  };
  for (const record of channels.data) {
    const { kind, id, version } = record;
    const channel = channelKind.value.safeParse(record.value).data;
    if (channel === undefined || channel.channel === 'push') continue;
    const target = channel.channel === 'email' ? targets.email : targets.phone;
    if (channel.target === target) continue;
    const change = { kind, id, act: 'set', value: { ...channel, target }, version, key: randomUUID(), changedBy: 'system' } as const;
    const answer = await sources.messaging.change(person, change, asking);
    if (answer.state !== 'answered' || answer.result.outcome !== 'changed') throw new Error('the messaging system did not take it yet');
  }
  await tellChanged(store.db, person, slicesOfSystem.messaging);
}
