import { measureActivity } from './measure-activity.ts';
import { ports } from './ports.ts';
import { emptyFolder } from './product.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

const lines = 1e7;
const longestFill = 60 * 60_000;

/**
 * S11 and S12 at ten million lines of one person, on PostgreSQL: many minutes and some 11 GB. With `DATABASE_URL` and the `DATA_DIR` of its
 * keys it takes place in that database, and lines that are there already are not written again.
 */
export async function measureFull({ DATABASE_URL: url, DATA_DIR: folder }: NodeJS.ProcessEnv): Promise<Row[]> {
  if (url !== undefined && folder !== undefined) return fillAndMeasure({ DATABASE_URL: url, DATA_DIR: folder });
  const database = await startProcess('apps/bff/src/bench/main.ts', {
    args: ['database'],
    env: { PORT: String(ports.database) },
    says: 'url',
  });
  try {
    const started = JSON.parse(database.line) as { url: string };
    return await fillAndMeasure({ DATABASE_URL: started.url, DATA_DIR: emptyFolder('full') });
  } finally {
    await database.end();
  }
}

async function fillAndMeasure(env: Record<string, string>): Promise<Row[]> {
  const filling = await startProcess('apps/bff/src/bench/main.ts', {
    args: ['fill', String(lines)],
    env: { LOG_LEVEL: 'error', ROLES: 'web', ...env },
    says: '{',
    longest: longestFill,
  });
  await filling.end();
  return measureActivity('PostgreSQL', env, [50, 1e4, lines]);
}
