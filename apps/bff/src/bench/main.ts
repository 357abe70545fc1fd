import { readEnv } from '../env.ts';
import { fillLog } from './fill-log.ts';
import { measureActivity } from './measure-activity.ts';
import { measureDataStep } from './measure-data-step.ts';
import { measureEdits } from './measure-edits.ts';
import { measureOneHung } from './measure-one-hung.ts';
import { openBench } from './open-bench.ts';
import { servePlain } from './serve-plain.ts';
import { startDurableServer } from './start-durable-server.ts';

/** The part of the benchmark that looks inside. Named by its first argument; the answer is one line of JSON. */
const measures: Record<string, () => Promise<unknown>> = {
  async database() {
    const server = await startDurableServer(env.port);
    process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    return { url: server.url };
  },
  async plain() {
    await servePlain(env.port);
    return {};
  },
  'one-hung': () => measureOneHung(env, Number(process.argv[3])),
  people: () => within((bench) => bench.signInPeople(Number(process.argv[3]))),
  'data-step': () => within(measureDataStep),
  edits: () => within(measureEdits),
  /** The lines that `activity` looks for, beforehand: ten million take many minutes. */
  fill: () =>
    within(async (bench) => {
      const { begin, end } = await fillLog(bench, Number(process.argv[3]));
      return { begin, end };
    }),
  activity: () => within((bench) => measureActivity(bench, Number(process.argv[3]))),
};

const env = readEnv(process.env);

async function within<T>(measure: (bench: Awaited<ReturnType<typeof openBench>>) => Promise<T>): Promise<T> {
  const bench = await openBench(env);
  try {
    return await measure(bench);
  } finally {
    await bench.close();
  }
}

const measure = measures[process.argv[2] ?? ''];
if (measure === undefined) throw new Error(`Name one of ${Object.keys(measures).join(', ')}.`);
process.stdout.write(`${JSON.stringify(await measure())}\n`);
