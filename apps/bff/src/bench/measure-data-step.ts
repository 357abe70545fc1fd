import { pages } from '../pages/page-list.ts';
import { asPage, readSlices } from '../pages/read-slices.ts';
import type { Statement } from './listen-to-statements.ts';
import { median, timed } from './median.ts';
import type { Bench } from './open-bench.ts';

const people = 32;
const rounds = 320;
const warmUp = 64;

/** All sections of the overview, as data, against the statements that this sends, alone. Milliseconds, medians, interleaved. */
export async function measureDataStep(bench: Bench) {
  const sessions = await bench.signInPeople(people);
  const contexts = await Promise.all(sessions.map((session) => bench.callAs(session)));
  const readAll = (n: number) =>
    Promise.all(Object.values(readSlices(asPage(contexts[n % people] as (typeof contexts)[number]), pages['/'].slices, {})));
  for (let n = 0; n < people; n++) await readAll(n);
  const statements: Statement[][] = [];
  for (let n = 0; n < people; n++) statements.push(await bench.listen(() => readAll(n)));
  const askAll = (n: number) =>
    Promise.all((statements[n % people] ?? []).map(({ text, values }) => bench.store.sqlClient.query(text, values)));

  const step: number[] = [];
  const alone: number[] = [];
  for (let n = -warmUp; n < rounds; n++) {
    const person = n + warmUp;
    const [stepTook, aloneTook] = [await timed(() => readAll(person)), await timed(() => askAll(person))];
    if (n < 0) continue;
    step.push(stepTook);
    alone.push(aloneTook);
  }
  return { step: median(step), alone: median(alone), statements: statements[0]?.map(({ text }) => text) ?? [] };
}
