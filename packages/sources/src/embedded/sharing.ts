import { recipientKind } from '@micromart/domain/records/sharing';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

export const sharingRules: SystemRules = {
  system: 'sharing',
  together: {},
  staying: { sales: 'It is a count that names nobody.' },
  decide(step) {
    const { kind, id, act } = step.change;
    return act === 'remove' ? remove({ kind, id }) : allowOrStop(step);
  },
};

/** Only `allowed` is the person's to change. `since` and `stoppedAt` follow from it. */
function allowOrStop({ change, current, value, now }: Step): Decision {
  const before = recipientKind.value.parse(current?.value);
  const after = recipientKind.value.parse(value);
  const other = differing(before, after, ['recipient', 'name', 'task', 'entries', 'essential', 'contractDate', 'policyUrl']);
  if (other) return refuse('Only whether it may get your data can be changed here.', other);
  if (before.allowed === after.allowed) return put({ kind: change.kind, id: change.id, value: before });
  if (before.essential) return refuse(`${before.name} is needed for this: ${before.task}.`.slice(0, 200), 'allowed');
  const dates = after.allowed ? { since: now, stoppedAt: null } : { stoppedAt: now };
  return put({ kind: change.kind, id: change.id, value: { ...before, ...dates, allowed: after.allowed }, given: true });
}
