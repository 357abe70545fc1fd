import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, home } from './home.ts';

/** One part of the test command. Without a report it counts as one check; with one, every test in it counts. */
interface Step {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  readonly in?: string;
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Count };
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const scripts = (JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

const steps: readonly Step[] = [
  { name: 'format', commands: script('format:check') },
  { name: 'lint', commands: script('lint') },
  { name: 'types', commands: script('types') },
  { name: 'walls', commands: script('walls') },
  { name: 'unused', commands: script('unused') },
  { name: 'supply chain', commands: [['node', 'e2e/supply-chain.ts']] },
  { name: 'build of the page', commands: [['node', 'apps/web/build-if-changed.ts']] },
  { name: 'build of the store', commands: [['node', 'src/build-embedded-image.ts']], in: 'packages/store' },
  { name: 'size', commands: [['size-limit']] },
  {
    name: 'unit',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(cache, 'unit.json')}`]],
    report: { file: 'unit.json', read: countUnit },
  },
  { name: 'browser', commands: [['playwright', 'test']], in: 'e2e', report: { file: 'e2e.json', read: countBrowser } },
];

/** The commands of a script of package.json, joined there by `&&`. */
function script(name: string): string[][] {
  const line = scripts[name];
  if (line === undefined) throw new Error(`package.json has no script ${name}.`);
  return line.split('&&').map((command) => command.trim().split(' '));
}

function countUnit(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report as Record<string, number> & { success: boolean };
  const failed = (numFailedTests ?? 0) || (success ? 0 : Math.max(1, numFailedTestSuites ?? 1));
  return { passed: numPassedTests ?? 0, failed };
}

function countBrowser(report: unknown): Count {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length };
}

/** Runs one command with its output streamed; the exit code, or why it could not be run. */
function run([program = '', ...args]: readonly string[], folder: string): Promise<number | string> {
  const bins = [path.join(home, 'node_modules/.bin'), path.join(folder, 'node_modules/.bin')];
  const env = { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter), NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? `ended by ${signal}`));
  });
}

async function carryOut({ name, commands, in: folder = '.', report }: Step): Promise<Count> {
  const began = performance.now();
  console.info(`\n== ${name}`);
  if (report) rmSync(path.join(cache, report.file), { force: true });
  let end: number | string = 0;
  for (const command of commands) {
    end = await run(command, path.join(home, folder));
    if (end !== 0) break;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const count = countOf(end, report);
  const why = typeof end === 'string' ? `: ${end}` : '';
  console.info(
    `== ${name}: ${count.failed === 0 ? 'passed' : 'FAILED'}${report ? ` (${count.passed} passed, ${count.failed} failed)` : ''} in ${seconds} s${why}`,
  );
  return count;
}

/** A command that fails though its report names no failure has failed all the same. */
function countOf(end: number | string, report: Step['report']): Count {
  if (!report) return end === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const count = report.read(JSON.parse(readFileSync(path.join(cache, report.file), 'utf8')));
    return end === 0 ? count : { ...count, failed: Math.max(1, count.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(cache, { recursive: true });
let passed = 0;
let failed = 0;
const broken: string[] = [];
for (const step of steps) {
  const count = await carryOut(step);
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) broken.push(step.name);
}
if (broken.length > 0) console.info(`\nFailed: ${broken.join(', ')}`);
console.info(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
