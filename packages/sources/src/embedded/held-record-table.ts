import type { HeldRecord } from '@micromart/domain/held-record';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Plan, planStatement } from './plan-statement.ts';
import { sealRecord, unsealRecord } from './seal-record.ts';

export interface Receipt {
  readonly reply: string | null;
  readonly erased: number | null;
  readonly remaining: number | null;
}

/** The records of one system in the table `held_record`. No sealing or opening happens while the database is held. */
export class HeldRecordTable {
  readonly #db: Kysely<unknown>;
  readonly #cipher: PersonCipher;
  readonly #system: ConnectedSystemId;

  // biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0001 serves
  constructor(db: Kysely<any>, cipher: PersonCipher, system: ConnectedSystemId) {
    this.#db = db;
    this.#cipher = cipher;
    this.#system = system;
  }

  /** Oldest first within a kind, in one statement. `next` is the cursor of the next page, or null. */
  async read(
    person: string,
    kinds: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<{ records: HeldRecord[]; next: string | null }> {
    const { rows } = await sql<{ kind: string; id: string; version: string; since: string; sealed: Uint8Array }>`
      select kind, id, version::text as version, since::text as since, sealed from held_record
      where ${this.#of(person, kinds)} ${after === null ? sql`` : sql`and (kind, since, id) > ${readCursor(after)}`}
      order by kind, since, id limit ${limit + 1}`.execute(this.#db);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      records: await Promise.all(page.map((row) => unsealRecord(this.#cipher, person, this.#system, row))),
      next: rows.length > limit && last ? writeCursor(last) : null,
    };
  }

  /** Carries the plan out in one statement. `false`: something it relied on has changed meanwhile, nothing was done. Rejects with 23505 when the key was used or a record is there already. */
  async carryOut(person: string, plan: Plan): Promise<boolean> {
    const place = this.#receiptPlace(plan.key);
    const reply = await this.#cipher.seal(person, place, plan.reply);
    const sealAll = (records: readonly HeldRecord[]) =>
      Promise.all(records.map((record) => sealRecord(this.#cipher, person, this.#system, record)));
    const [changed, added] = await Promise.all([sealAll(plan.changed), sealAll(plan.added)]);
    const { rows } = await planStatement(person, this.#system, plan, { reply, changed, added }).execute(this.#db);
    return rows[0]?.done ?? false;
  }

  /** What was answered under this key, or null when it was never used. A reply that an erasure forgot is null. */
  async receipt(person: string, key: string): Promise<Receipt | null> {
    const { rows } = await sql<{ reply: Uint8Array | null; erased: string | null; remaining: string | null }>`
      select reply, erased::text as erased, remaining::text as remaining from source_receipt
      where person_id = ${person} and system = ${this.#system} and key = ${key}`.execute(this.#db);
    const row = rows[0];
    if (!row) return null;
    return {
      reply: row.reply && (await this.#cipher.open(person, this.#receiptPlace(key), row.reply)),
      erased: row.erased === null ? null : Number(row.erased),
      remaining: row.remaining === null ? null : Number(row.remaining),
    };
  }

  async count(person: string, kinds: readonly string[]): Promise<{ kind: string; count: number; oldest: string }[]> {
    const { rows } = await sql<{ kind: string; count: number; oldest: Date }>`
      select kind, count(*)::int as count, min(since) as oldest from held_record
      where ${this.#of(person, kinds)} group by kind order by kind`.execute(this.#db);
    return rows.map((row) => ({ ...row, oldest: new Date(row.oldest).toISOString() }));
  }

  /** Removes all records of the kinds but those that stay, and the remembered replies with them, in one statement. Rejects with 23505 when the key was used. */
  async erase(
    person: string,
    kinds: readonly string[],
    staying: readonly string[],
    key: string,
  ): Promise<{ erased: number; remaining: number }> {
    const { rows } = await sql<{ erased: number; remaining: number }>`
      with gone as (
        delete from held_record where ${this.#of(person, kinds)} and not kind = any(string_to_array(${staying.join()}, ','))
        returning 1
      ), counted as (
        select (select count(*) from gone) as erased, count(*) - (select count(*) from gone) as remaining from held_record where ${this.#of(person, kinds)}
      ), forgotten as (
        update source_receipt set reply = null where person_id = ${person} and system = ${this.#system} and reply is not null
      ), receipt as (
        insert into source_receipt (person_id, system, key, erased, remaining)
        select ${person}, ${this.#system}, ${key}, erased, remaining from counted
      )
      select erased::int as erased, remaining::int as remaining from counted`.execute(this.#db);
    return rows[0] ?? { erased: 0, remaining: 0 };
  }

  async reach(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  #of(person: string, kinds: readonly string[]): RawBuilder<unknown> {
    const named = kinds.length === 0 ? sql`` : sql`and kind = any(string_to_array(${kinds.join()}, ','))`;
    return sql`person_id = ${person} and system = ${this.#system} ${named}`;
  }

  #receiptPlace(key: string): string {
    return `source_receipt|${this.#system}|${key}`;
  }
}

function writeCursor({ kind, since, id }: { kind: string; since: string; id: string }): string {
  return Buffer.from(JSON.stringify([kind, since, id])).toString('base64url');
}

function readCursor(cursor: string): RawBuilder<unknown> {
  const [kind, since, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string, string];
  return sql`(${kind}, ${since}::timestamptz, ${id})`;
}
