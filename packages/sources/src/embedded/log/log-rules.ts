import { isLogSystem, logs } from '@micromart/domain/logs';
import { collectingKind } from '@micromart/domain/records/collecting';
import { put, refuse, remove, type SystemRules } from '../rules.ts';

/** The rules of a system that writes a log, with the rule for whether and how long it does. */
export function withLogRules(rules: SystemRules): SystemRules {
  const { system } = rules;
  if (!isLogSystem(system)) return rules;
  const { cannotPause } = logs[system];
  const collecting = collectingKind(system);
  return {
    ...rules,
    decide(step) {
      const { kind, id, act } = step.change;
      if (kind !== collecting.kind) return rules.decide(step);
      if (act === 'clear') return remove({ kind, id });
      const { on } = collecting.value.parse(step.value);
      if (!on && cannotPause !== null) return refuse(cannotPause, 'on');
      return put({ kind, id, value: step.value, given: true });
    },
  };
}
