import type { HeldRecord } from '@micromart/domain/held-record';
import { deletionAtRecipientKind, purposeChoiceKind, recipientKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import type { EmbeddedSource } from './embedded-source.ts';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

type Deletion = z.infer<typeof deletionAtRecipientKind.value>;

export const sharingRules: SystemRules = {
  system: 'sharing',
  together: { 'deletion-at-recipient': ['recipient'] },
  staying: {
    sales: 'It is a count that names nobody.',
    disclosure: 'It shows whom your data went to. It goes when you close your account.',
    'legal-release': 'It shows whom your data went to. It goes when you close your account.',
    'purpose-choice': 'What you stopped has to stay known, so that it stays stopped.',
    'deletion-at-recipient': 'It shows what was asked for you, and what was answered.',
  },
  decide(step) {
    const { kind, id, act } = step.change;
    if (act === 'remove') return remove({ kind, id });
    if (kind === deletionAtRecipientKind.kind) return askToDelete(step);
    return kind === purposeChoiceKind.kind ? choosePurpose(step) : allowOrStop(step);
  },
};

/** Only `allowed` is the person's to change. `since` and `stoppedAt` follow from it. */
function allowOrStop({ change, current, value, now }: Step): Decision {
  const before = recipientKind.value.parse(current?.value);
  const after = recipientKind.value.parse(value);
  const other = differing(before, after, ['recipient', 'name', 'task', 'entries', 'essential', 'contractDate', 'policyUrl', 'knownAs']);
  if (other) return refuse('Only whether it may get your data can be changed here.', other);
  if (before.allowed === after.allowed) return put({ kind: change.kind, id: change.id, value: before });
  if (before.essential) return refuse(`${before.name} is needed for this: ${before.task}.`.slice(0, 200), 'allowed');
  const dates = after.allowed ? { since: now, stoppedAt: null } : { stoppedAt: now };
  return put({ kind: change.kind, id: change.id, value: { ...before, ...dates, allowed: after.allowed }, given: true });
}

function choosePurpose({ change, value }: Step): Decision {
  const choice = purposeChoiceKind.value.parse(value);
  if (choice.purpose !== change.id) return refuse('Only allowed or not can be changed here.', 'purpose');
  return put({ kind: change.kind, id: change.id, value: choice, given: true });
}

/**
 * Asked once at a time, and not of a recipient that the service needs and that goes on getting data. There is one id that comes next, so
 * that of two requests at the same moment one is made.
 */
function askToDelete({ change, value, held, now }: Step): Decision {
  const { recipient } = deletionAtRecipientKind.value.parse(value);
  const record = held.find(
    ({ kind, value }) => kind === recipientKind.kind && recipientKind.value.safeParse(value).data?.recipient === recipient,
  );
  if (!record) return refuse('This recipient gets nothing from us.', 'recipient');
  const { name, essential, allowed, task } = recipientKind.value.parse(record.value);
  if (essential && allowed) return refuse(`${name} is needed for this: ${task}.`.slice(0, 200), 'recipient');
  const requests = requestsTo(held, recipient);
  if (requests.some(isOpen)) return refuse(`${name} has been asked already and has not answered yet.`, 'recipient');
  const next = requests.length === 0 ? recipient : `${recipient}:${requests.length + 1}`;
  if (change.id !== next) return refuse('This names another request.', 'recipient');
  const asked: Deletion = { recipient, askedAt: now, state: 'asked', answer: null, answeredAt: null };
  return { ...put({ kind: change.kind, id: change.id, value: asked }), relied: [record] };
}

interface Request {
  readonly id: string;
  readonly deletion: Deletion;
}

function requestsTo(held: readonly HeldRecord[], recipient: string): Request[] {
  return held
    .filter(({ kind }) => kind === deletionAtRecipientKind.kind)
    .map(({ id, value }) => ({ id, deletion: deletionAtRecipientKind.value.parse(value) }))
    .filter(({ deletion }) => deletion.recipient === recipient);
}

function isOpen({ deletion }: Request): boolean {
  return deletion.state === 'asked';
}

/** A recipient answers a request to delete. `answer` is what it says, in a sentence; an answer nobody waits for is ignored. */
export async function hearFromRecipient(
  sharing: EmbeddedSource,
  subject: string,
  recipient: string,
  { state, answer }: { state: 'confirmed' | 'refused'; answer: string },
): Promise<void> {
  await sharing.report(subject, {
    kinds: [deletionAtRecipientKind.kind],
    by: 'partner',
    decide(held, now) {
      const open = requestsTo(held, recipient).find(isOpen);
      if (!open) return put();
      return put({ kind: deletionAtRecipientKind.kind, id: open.id, value: { ...open.deletion, state, answer, answeredAt: now } });
    },
  });
}
