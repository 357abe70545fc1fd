import type { ChangeOutcome, HeldRecord, RecordChange } from '@micromart/domain/held-record';
import { withoutKeptOutNumbers } from '@micromart/domain/kept-out-numbers';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { type Decision, refuse, type SystemRules } from './rules.ts';

/** What every system asks of a change before its own rules speak: an act of the kind, the version that was seen, a valid value. */
export function judgeChange(rules: SystemRules, change: RecordChange, held: readonly HeldRecord[], now: string): Decision | ChangeOutcome {
  if (change.act === 'redact') return redact(change, held);
  const kind = findRecordKind(rules.system, change.kind);
  if (!kind?.acts.includes(change.act)) return refuse('This cannot be changed here.');
  if (change.act === 'stop-marketing')
    return change.id === 'all' ? rules.decide({ change, current: null, value: null, held, now }) : refuse('This cannot be changed here.');
  if (!kind.many && change.id !== 'main') return refuse('There is only one of this.');

  const current = held.find((record) => record.kind === change.kind && record.id === change.id) ?? null;
  const mayBeNew = change.act === 'add' || (change.act === 'set' && (!kind.many || kind.ids?.includes(change.id)));
  const seen = change.act === 'add' ? null : change.version;
  if ((current?.version ?? null) !== seen || !(current || mayBeNew)) return { outcome: 'conflict', current };

  if (change.act !== 'set' && change.act !== 'add') return rules.decide({ change, current, value: null, held, now });
  const parsed = kind.value.safeParse(change.value, { error: () => 'This is not valid.' });
  if (parsed.success) return rules.decide({ change, current, value: parsed.data, held, now });
  const [fault] = parsed.error.issues;
  return refuse((fault?.message ?? 'This is not valid.').slice(0, 200), fault?.path.join('.').slice(0, 60) || null);
}

/** Nobody but us may ask for it, of a record of any kind; the person has asked us. */
function redact({ kind, id, version, changedBy }: RecordChange, held: readonly HeldRecord[]): Decision | ChangeOutcome {
  if (changedBy !== 'system') return refuse('This cannot be changed here.');
  const current = held.find((record) => record.kind === kind && record.id === id) ?? null;
  if (current === null || current.version !== version) return { outcome: 'conflict', current };
  return { put: [{ kind, id, value: withoutKeptOutNumbers(current.value) }], remove: [], forgets: true };
}
