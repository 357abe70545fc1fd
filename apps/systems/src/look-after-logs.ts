import { nextKeeping } from '@micromart/domain/keeping';
import { logSystems } from '@micromart/domain/logs';
import type { LogTables } from '@micromart/sources/embedded/log/embedded-log';
import { type KeptTo, keepLogs } from '@micromart/sources/embedded/log/keep-logs';
import { seedDemoLines } from '@micromart/sources/embedded/log/seed-demo-lines';
import { listForgotten } from '@micromart/store/keys';

/** Milliseconds between two looks at the clock, and of one run. */
const lookEvery = 60_000;
const longestRun = 60_000;

/** Fills the logs of the demo people and, every day at its hour, removes what is past its time. */
export function lookAfterLogs(tables: LogTables, onFault: (fault: unknown) => void): { close(): Promise<void> } {
  const stopping = new AbortController();
  const seeded = seedDemoLines(tables, logSystems, stopping.signal).catch(onFault);
  let next = nextKeeping(Date.now());
  let from: KeptTo | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const clock = setInterval(() => {
    if (Date.now() < Date.parse(next)) return;
    running = keepLogs(tables, logSystems, {
      from,
      milliseconds: longestRun,
      forgotten: (after) => listForgotten(tables.db, after),
      onFault,
    }).then((rest) => {
      from = rest;
      if (rest === null) next = nextKeeping(Date.now());
    }, onFault);
  }, lookEvery);
  return {
    async close() {
      clearInterval(clock);
      stopping.abort();
      await Promise.all([seeded, running]);
    },
  };
}
