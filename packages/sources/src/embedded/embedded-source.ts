import { recordKinds } from '@micromart/domain/record-kinds';
import type { Source } from '../source.ts';
import { type Act, carryOut, isTaken } from './carry-out.ts';
import type { HeldRecordTable } from './held-record-table.ts';
import { judgeChange } from './judge-change.ts';
import type { EmbeddedLog } from './log/embedded-log.ts';
import type { EmbeddedMedia } from './media/embedded-media.ts';
import type { SystemRules } from './rules.ts';

type Listener = (subject: string, kinds: readonly string[]) => void;

/** A source over tables of our own. */
export interface EmbeddedSource extends Source {
  readonly log?: EmbeddedLog;
  readonly media?: EmbeddedMedia;
  watch(onChange: Listener): () => void;
  /** The way in for what does not come from a person: devices, carriers, phones. */
  report(subject: string, act: Omit<Act, 'key'>): Promise<void>;
}

export function embeddedSource(table: HeldRecordTable, rules: SystemRules): EmbeddedSource {
  const listeners = new Set<Listener>();
  return {
    id: rules.system,
    describe: () => recordKinds.filter((kind) => kind.system === rules.system),
    async read({ subject, kinds, after, limit }) {
      const page = await table.read(subject, kinds, after, limit);
      return { subject, asOf: new Date().toISOString(), ...page };
    },
    async change({ subject, change }) {
      const kinds = [change.kind, ...(rules.together[change.kind] ?? [])];
      const act: Act = { kinds, key: change.key, by: change.changedBy, decide: (held, now) => judgeChange(rules, change, held, now) };
      return { subject, result: await carryOut(table, subject, act) };
    },
    async preview({ subject, kinds }) {
      const staying = stayingOf(rules, kinds);
      const counted = await table.count(subject, kinds);
      return { subject, holdings: counted.map((holding) => ({ ...holding, staysBecause: staying[holding.kind] ?? null })) };
    },
    async erase({ subject, kinds, key }) {
      try {
        return { subject, ...(await table.erase(subject, kinds, Object.keys(stayingOf(rules, kinds)), key)) };
      } catch (fault) {
        if (!isTaken(fault)) throw fault;
        const receipt = await table.receipt(subject, key);
        return { subject, erased: receipt?.erased ?? 0, remaining: receipt?.remaining ?? 0 };
      }
    },
    health: () => table.reach(),
    watch(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    async report(subject, act) {
      const outcome = await carryOut(table, subject, { ...act, key: crypto.randomUUID() });
      if (outcome.outcome === 'changed' && outcome.records.length + outcome.removed.length > 0)
        for (const tell of listeners) tell(subject, act.kinds);
    },
  };
}

/** Erasing everything leaves nothing. */
function stayingOf(rules: SystemRules, kinds: readonly string[]): Readonly<Record<string, string>> {
  return kinds.length === 0 ? {} : rules.staying;
}
