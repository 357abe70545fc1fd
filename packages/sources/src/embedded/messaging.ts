import type { HeldRecord } from '@micromart/domain/held-record';
import { channelKind, topicChoiceKind, topics } from '@micromart/domain/records/messaging';
import type * as z from 'zod';
import type { EmbeddedSource } from './embedded-source.ts';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

type TopicChoice = z.infer<typeof topicChoiceKind.value>;
type Channel = z.infer<typeof channelKind.value>;

export const messagingRules: SystemRules = {
  system: 'messaging',
  together: { 'topic-choice': ['channel'], channel: ['topic-choice'] },
  staying: { 'topic-choice': 'What you switched off has to stay known, so that it stays off.' },
  decide(step) {
    if (step.change.act === 'stop-marketing') return stopMarketing(step);
    if (step.change.kind === topicChoiceKind.kind) return choose(step);
    if (step.change.kind === channelKind.kind) return step.change.act === 'set' ? moveChannel(step) : forgetToken(step);
    return put({ kind: step.change.kind, id: step.change.id, value: step.value, given: true });
  },
};

function choose({ change, current, value, held }: Step): Decision {
  const before = topicChoiceKind.value.parse(current?.value);
  const after = topicChoiceKind.value.parse(value);
  const other = differing(before, after, ['topic', 'channel', 'deviceId']);
  if (other) return refuse('Only on or off can be changed here.', other);
  const rest = choices(held).filter(({ record, choice }) => record.id !== change.id && choice.topic === before.topic);
  if (!after.on && topics[before.topic].essential && !rest.some(({ choice }) => reaches(choice, held)))
    return refuse(keepOne(before), 'on');
  return {
    ...put({ kind: change.kind, id: change.id, value: { ...before, on: after.on }, given: true }),
    relied: after.on ? [] : rest.map(({ record }) => record),
  };
}

function stopMarketing({ held }: Step): Decision {
  const toStop = choices(held).filter(({ choice }) => choice.on && !topics[choice.topic].essential);
  return put(...toStop.map(({ record: { kind, id }, choice }) => ({ kind, id, value: { ...choice, on: false }, given: true as const })));
}

/** Forgetting the push token of a phone or browser ends every topic on it. */
function forgetToken({ change, current, held }: Step): Decision {
  const channel = channelKind.value.parse(current?.value);
  if (channel.channel !== 'push') return refuse('Change or remove the address or number instead.');
  const onIt = ({ choice }: Choice) => choice.channel === 'push' && choice.deviceId === channel.deviceId;
  const lost = choices(held).filter(onIt);
  const rest = choices(held).filter((choice) => !onIt(choice));
  const last = lost.find(
    ({ choice }) =>
      choice.on &&
      topics[choice.topic].essential &&
      !rest.some((other) => other.choice.topic === choice.topic && reaches(other.choice, held)),
  );
  if (last) return refuse(keepOne(last.choice));
  return { ...remove({ kind: change.kind, id: change.id }, ...lost.map(({ record }) => record)), relied: rest.map(({ record }) => record) };
}

/**
 * The account has a new address or number, or none any more. For our own systems only: a person changes these where they are proved.
 * What a STOP forbade at the old number stays off at the new one, whose carrier knows nothing of it.
 */
function moveChannel({ change, current, value, held, now }: Step): Decision {
  const before = channelKind.value.parse(current?.value);
  const { target } = channelKind.value.parse(value);
  if (change.changedBy !== 'system') return refuse('Change or remove the address or number instead.', 'target');
  if (before.channel === 'push') return refuse('A phone or browser reports by itself where it is reached.', 'target');
  if (target === before.target) return put({ kind: change.kind, id: change.id, value: before });
  const blocked = target === '' ? ('no-address' as const) : null;
  const stopped =
    before.blocked === 'carrier-stop' ? choices(held).filter(({ choice }) => choice.channel === before.channel && choice.on) : [];
  return put(
    { kind: change.kind, id: change.id, value: { ...before, target, blocked, blockedSince: blocked && now } },
    ...stopped.map(({ record: { kind, id }, choice }) => ({ kind, id, value: { ...choice, on: false } })),
  );
}

interface Choice {
  readonly record: HeldRecord;
  readonly choice: TopicChoice;
}

function choices(held: readonly HeldRecord[]): Choice[] {
  return held
    .filter(({ kind }) => kind === topicChoiceKind.kind)
    .map((record) => ({ record, choice: topicChoiceKind.value.parse(record.value) }));
}

/** On, and neither a carrier nor the phone forbids it. */
function reaches(choice: TopicChoice, held: readonly HeldRecord[]): boolean {
  if (!choice.on) return false;
  const channel = held
    .filter(({ kind }) => kind === channelKind.kind)
    .map((record) => channelKind.value.parse(record.value))
    .find((one) => one.channel === choice.channel && one.deviceId === choice.deviceId);
  return !channel?.blocked;
}

function keepOne(choice: TopicChoice): string {
  return `“${topics[choice.topic].name}” has to reach you somehow. Switch it on elsewhere first, then switch it off here.`;
}

/** A carrier or a phone says that it forbids messages, or allows them again (`blocked` null). */
export async function hearOfChannel(
  messaging: EmbeddedSource,
  subject: string,
  channelId: string,
  blocked: Channel['blocked'],
): Promise<void> {
  await messaging.report(subject, {
    kinds: [channelKind.kind],
    by: blocked === 'carrier-stop' ? 'partner' : 'device',
    decide(held, now) {
      const record = held.find(({ id }) => id === channelId);
      if (!record) return put();
      const channel = channelKind.value.parse(record.value);
      return channel.blocked === blocked
        ? put()
        : put({ kind: channelKind.kind, id: channelId, value: { ...channel, blocked, blockedSince: blocked && now } });
    },
  });
}
