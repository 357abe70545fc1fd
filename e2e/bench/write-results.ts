import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { type Row, tableOf } from './row.ts';

const results = path.join(import.meta.dirname, 'results.md');
const full = path.join(import.meta.dirname, 'results-full.md');

/** Writes the table of a run; that of the last `--full` stands below it, with its day. */
export function writeResults(rows: readonly Row[]): void {
  const report = `# Speed

Made by \`npx -y pnpm@12.21.0 bench\` (run.ts). Each figure is the median of runs that took turns with their control on the same machine.
What missed its goal stands out. The goals are those of the bar of the product.

${tableOf(rows)}
`;
  writeFileSync(results, `${report}${lastFull()}`);
}

/** Writes the table of a run with `--full`, by itself and below that of the last run without. */
export function writeFullResults(rows: readonly Row[]): void {
  const report = `# Ten million lines of one person

Made by \`npx -y pnpm@12.21.0 bench --full\` on ${new Date().toISOString().slice(0, 10)}: it writes ten million lines on PostgreSQL first, which takes
many minutes, and is therefore run by itself and seldom. ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB of memory, and a load of ${(loadavg()[0] ?? 0).toFixed(1)}
at the end: with much more than 1, others were at work.

${tableOf(rows)}
`;
  writeFileSync(full, report);
  const [others = ''] = existsSync(results) ? readFileSync(results, 'utf8').split('\n## ') : [];
  writeFileSync(results, `${others.trimEnd()}\n${lastFull()}`);
}

function lastFull(): string {
  return existsSync(full) ? `\n#${readFileSync(full, 'utf8')}` : '';
}
