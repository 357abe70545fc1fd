import { randomInt } from 'node:crypto';
import type { HeldRecord } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { durations, inSeconds } from '@micromart/domain/time';
import { type RawBuilder, sql } from 'kysely';
import type { SealedRecord } from './seal-record.ts';

/** All or nothing: what one act does, and which versions it was decided on. */
export interface Plan {
  readonly key: string;
  /** The answer to remember under `key`, as JSON. */
  readonly reply: string;
  readonly relied: readonly HeldRecord[];
  readonly changed: readonly HeldRecord[];
  readonly added: readonly HeldRecord[];
  readonly removed: readonly { kind: string; id: string }[];
  /** The replies remembered so far go too: they may hold what is taken out. */
  readonly forgets: boolean;
}

/** Receipts that are no longer kept are dropped with one act in so many. */
const sweepEvery = 20;

/**
 * The plan as one statement. `relied` locks the versions that the act was decided on; everything else happens only if all of them still
 * stand. Parameters carry ciphertext, names and versions: a log of statements shows no value.
 */
export function planStatement(
  person: string,
  system: ConnectedSystemId,
  plan: Plan,
  sealed: { reply: Uint8Array; changed: readonly SealedRecord[]; added: readonly SealedRecord[] },
): RawBuilder<{ done: boolean }> {
  const theirs = sql`r.person_id = ${person} and r.system = ${system}`;
  const relied = plan.relied.map(({ kind, id, version }) => ({ kind, id, version }));
  const steps = [
    plan.removed.length > 0 &&
      sql`, gone as (
        delete from held_record r using receipt, ${rows(plan.removed)} as e (kind text, id text)
        where ${theirs} and r.kind = e.kind and r.id = e.id
      )`,
    sealed.changed.length > 0 &&
      sql`, changed as (
        update held_record r set version = e.version, sealed = decode(e.sealed, 'base64'), lookup = e.lookup, changed_at = now()
        from receipt, ${rows(sealed.changed)} as e (kind text, id text, version bigint, sealed text, lookup text)
        where ${theirs} and r.kind = e.kind and r.id = e.id
      )`,
    sealed.added.length > 0 &&
      sql`, added as (
        insert into held_record (person_id, system, kind, id, version, sealed, since, lookup)
        select ${person}, ${system}, e.kind, e.id, e.version, decode(e.sealed, 'base64'), e.since, e.lookup
        from receipt, ${rows(sealed.added)} as e (kind text, id text, version bigint, sealed text, since timestamptz, lookup text)
      )`,
    plan.forgets &&
      sql`, forgotten as (
        update source_receipt r set reply = null from receipt where ${theirs} and r.reply is not null
      )`,
    randomInt(sweepEvery) === 0 &&
      sql`, outdated as (
        delete from source_receipt r where ${theirs} and r.at < now() - make_interval(secs => ${inSeconds(durations.receiptKept)})
      )`,
  ].filter((step) => step !== false);
  return sql`
    with relied as (
      select count(*) as n from (
        select 1 from held_record r
        join ${rows(relied)} as e (kind text, id text, version bigint) using (kind, id, version)
        where ${theirs} order by r.kind, r.id for update of r
      ) as locked
    ), receipt as (
      insert into source_receipt (person_id, system, key, reply)
      select ${person}, ${system}, ${plan.key}, ${Buffer.from(sealed.reply)}::bytea from relied where n = ${relied.length}
      returning key
    ) ${sql.join(steps, sql``)}
    select exists (select 1 from receipt) as done`;
}

function rows(records: readonly object[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(records)}::text::json)`;
}
