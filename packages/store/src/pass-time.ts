import { sql } from 'kysely';
import type { Store } from './open-store.ts';

/** For tests of expiry: lets `milliseconds` pass, by making all that is stored so much older. */
export async function passTime({ db }: Store, milliseconds: number): Promise<void> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone'`.execute(db);
  for (const { table_name: table, column_name: column } of rows) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} - ${milliseconds}::float8 * interval '1 millisecond'`.execute(
      db,
    );
  }
}
