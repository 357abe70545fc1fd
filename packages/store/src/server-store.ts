import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { plainError, withPlainErrors } from './plain-errors.ts';
import { openServerListener } from './server-listener.ts';
import type { SqlClient, Store } from './store.ts';
import type { Tables } from './tables.ts';

const queryConnections = 10;
const jobConnections = 3;

/** Opens a database on a PostgreSQL server (15 or newer), shared by any number of processes. */
export async function openServerStore(url: string, migrations: readonly string[]): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: queryConnections, keepAlive: true, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; the next query tells when the server is gone.
  pool.on('error', () => {});
  const listener = openServerListener(url);
  const db = new Kysely<Tables>({ dialect: withPlainErrors(new PostgresDialect({ pool })) });
  async function close(): Promise<void> {
    await listener.close();
    await db.destroy();
  }
  try {
    await migrate(db, migrations);
  } catch (error) {
    await close();
    throw plainError(error);
  }
  return {
    db,
    engine: 'postgres',
    sqlClient: sqlClientOf(pool),
    jobDatabase: { connectionString: url, max: jobConnections },
    listen: (channel, onMessage, onGap) => listener.listen(channel, onMessage, onGap),
    close,
  };
}

function sqlClientOf(pool: pg.Pool): SqlClient {
  return {
    async query(statement, values) {
      const { text, values: own } = typeof statement === 'string' ? { text: statement, values } : statement;
      try {
        const { rows, rowCount } = await pool.query<Record<string, unknown>>(text, own);
        return { rows, rowCount: rowCount ?? rows.length };
      } catch (error) {
        throw plainError(error);
      }
    },
  };
}
