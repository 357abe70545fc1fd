import { randomInt } from 'node:crypto';
import type { ChangeOutcome, HeldRecord, Provenance } from '@micromart/domain/held-record';
import type { HeldRecordTable, Receipt } from './held-record-table.ts';
import { refusalOf } from './one-of-a-value.ts';
import type { Decision, Put } from './rules.ts';

export type ChangedBy = NonNullable<Provenance['changedBy']>;

/** One act: on which kinds it is decided, and by what. */
export interface Act {
  readonly kinds: readonly string[];
  readonly key: string;
  readonly by: ChangedBy;
  decide(held: readonly HeldRecord[], now: string): Decision | ChangeOutcome;
}

/** How often an act is decided anew when the records change under it. */
const attempts = 5;

/** Decides on what is held and carries it out once per key, all or nothing; decides anew when it changed meanwhile. */
export async function carryOut(table: HeldRecordTable, subject: string, act: Act): Promise<ChangeOutcome> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { records: held } = await table.read(subject, act.kinds, null, 1000);
    const now = new Date().toISOString();
    const decision = act.decide(held, now);
    const { put = [], remove = [], relied = [], forgets = false } = 'put' in decision ? decision : {};
    const planned = put.map((wanted) => stamp(wanted, find(held, wanted), act.by, now));
    const removed = remove.map(({ kind, id }) => ({ kind, id }));
    const before = held.filter((record) => find(planned, record) ?? find(removed, record));
    const told = forgets ? [] : before;
    const outcome = 'put' in decision ? ({ outcome: 'changed', records: planned, removed, before: told } as const) : asOutcome(decision);
    try {
      const done = await table.carryOut(subject, {
        key: act.key,
        reply: JSON.stringify(outcome),
        relied: [...new Set([...before, ...relied])],
        changed: planned.filter((record) => find(before, record)),
        added: planned.filter((record) => !find(before, record)),
        removed,
        forgets,
      });
      if (done) return outcome;
    } catch (fault) {
      const refusal = refusalOf(fault);
      if (refusal) return carryOut(table, subject, { ...act, decide: () => refusal });
      if (!isTaken(fault)) throw fault;
      const receipt = await table.receipt(subject, act.key);
      if (receipt) return answeredBefore(receipt);
    }
  }
  throw new Error('The records kept changing.');
}

/** A unique key exists already (SQLSTATE 23505). */
export function isTaken(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === '23505';
}

function asOutcome(decision: Exclude<Decision, { put: unknown }> | ChangeOutcome): ChangeOutcome {
  return 'outcome' in decision ? decision : { outcome: 'refused', reason: decision.refused, field: decision.field };
}

/** A reply that an erasure forgot: the record the key was used for is gone. */
function answeredBefore(receipt: Receipt): ChangeOutcome {
  return receipt.reply === null ? { outcome: 'conflict', current: null } : (JSON.parse(receipt.reply) as ChangeOutcome);
}

const occasion = 'on your privacy page';
const sourceOf = { customer: 'given', support: 'support', system: 'derived', device: 'device', partner: 'partner' } as const;

function stamp({ kind, id, value, given }: Put, before: HeldRecord | undefined, by: ChangedBy, now: string): HeldRecord {
  const version = versionAfter(before?.version ?? '0');
  if (!before)
    return { kind, id, version, value, provenance: { source: sourceOf[by], occasion, collectedAt: now, changedAt: null, changedBy: null } };
  const origin = given && before.provenance.source !== sourceOf[by] ? { source: sourceOf[by], occasion, collectedAt: now } : {};
  return { kind, id, version, value, provenance: { ...before.provenance, ...origin, changedAt: now, changedBy: by } };
}

/** Grows with each change and does not come back after a record was removed and added anew: an old version never matches by chance. */
function versionAfter(version: string): string {
  const clock = BigInt(Date.now()) * 1000n + BigInt(randomInt(1000));
  const least = BigInt(version) + 1n;
  return String(clock > least ? clock : least);
}

function find<Named extends { kind: string; id: string }>(
  records: readonly Named[],
  { kind, id }: { kind: string; id: string },
): Named | undefined {
  return records.find((record) => record.kind === kind && record.id === id);
}
