import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { home } from '../home.ts';

export interface Started {
  readonly child: ChildProcess;
  /** Milliseconds from the start to the line that was waited for. */
  readonly took: number;
  /** That line. */
  readonly line: string;
  /** Resident memory now, in MB. */
  memory(): number;
  /** Processor time so far, in seconds. */
  processorTime(): number;
  end(): Promise<void>;
}

/** Milliseconds, unless something else is said. */
const longestStart = 60_000;

/** None outlives the benchmark, however that ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts one of our programs and waits for a line of its output that contains `says`. */
export async function startProcess(
  program: string,
  {
    args = [],
    env = {},
    input,
    says,
    longest = longestStart,
  }: { args?: readonly string[]; env?: Record<string, string>; input?: Uint8Array; says: string; longest?: number },
): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const line = await new Promise<string>((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => fail('too late'), longest);
    function fail(how: string): void {
      clearTimeout(tooLate);
      child.kill('SIGTERM');
      reject(new Error(`${program} ${args.join(' ')}: ${how}\n${said.slice(-2000)}`));
    }
    function hear(chunk: Buffer): void {
      said += chunk.toString();
      const found = said
        .split('\n')
        .slice(0, -1)
        .find((heard) => heard.includes(says));
      if (found === undefined) return;
      clearTimeout(tooLate);
      resolve(found);
    }
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
  return {
    child,
    took: performance.now() - begun,
    line,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    processorTime() {
      const [user = 0, system = 0] =
        readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      return (user + system) / ticks;
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Of Linux, a second. */
const ticks = 100;
