import { randomInt } from 'node:crypto';
import { allLines, type LogFilter } from '@micromart/domain/log-line';
import { fillLog } from './fill-log.ts';
import { median, timed } from './median.ts';
import type { Bench } from './open-bench.ts';

const rounds = 60;
const warmUp = 6;

/** Milliseconds: of the middle one, of the slowest. */
interface Figure {
  readonly p50: number;
  readonly max: number;
}

export interface ActivityFigures {
  readonly lines: number;
  /** A statement that does nothing, at the same time: what of the figures is the way to the database and back. */
  readonly bare: Figure;
  readonly pages: Readonly<Record<string, Figure>>;
  readonly searches: Readonly<Record<string, Figure>>;
  /** The first page with its counts and the year. */
  readonly firstView: Figure;
  readonly count: Figure;
}

/** S11, S12: one person's log of so many lines, asked in every way, from random places. */
export async function measureActivity(bench: Bench, lines: number): Promise<ActivityFigures> {
  const { log, subject, begin, end } = await fillLog(bench, lines);
  const call = { signal: new AbortController().signal, timeLeft: 60_000, requestId: 'bench' };
  const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const anywhere = () => ({ at: new Date(begin + randomInt(Math.max(1, end - begin))).toISOString(), id: null });
  const page = (filter: Partial<LogFilter>) => () =>
    log.page({ subject, filter: { ...allLines, ...filter }, after: anywhere(), limit: 50 }, call);
  const count = () => log.count({ subject, filter: allLines, daysSince: day(end - 371 * 86_400_000), olderThan: [] }, call);
  const newest = () => log.page({ subject, filter: allLines, after: null, limit: 50 }, call);

  const figures = async (acts: Readonly<Record<string, () => Promise<unknown>>>) => {
    const told: Record<string, Figure> = {};
    for (const [name, act] of Object.entries(acts)) told[name] = await figureOf(act);
    return told;
  };
  return {
    lines,
    bare: await figureOf(() => bench.store.sqlClient.query('select 1')),
    pages: await figures({
      all: page({}),
      kind: page({ kinds: ['temperature'] }),
      'two kinds': page({ kinds: ['temperature', 'program'] }),
      device: page({ device: 'fridge-3' }),
      place: page({ place: 'Boston' }),
      'kind, device and place': page({ kinds: ['program'], device: 'fridge-5', place: 'Denver' }),
      'ten days': page({ from: day(begin + (end - begin) / 2), to: day(begin + (end - begin) / 2 + 864_000_000) }),
    }),
    searches: await figures({
      'a word of every second line': page({ text: 'half' }),
      'a word of fifty lines': page({ text: 'needle' }),
      'two frequent words': page({ text: 'tenth hundredth' }),
      'words that never meet': page({ text: 'word7 word11' }),
      'a word, a kind and a device': page({ text: 'hundredth', kinds: ['program'], device: 'fridge-5' }),
    }),
    firstView: await figureOf(() => Promise.all([newest(), count()])),
    count: await figureOf(count),
  };
}

async function figureOf(act: () => Promise<unknown>): Promise<Figure> {
  const took: number[] = [];
  for (let n = -warmUp; n < rounds; n++) {
    const one = await timed(act);
    if (n >= 0) took.push(one);
  }
  return { p50: median(took), max: Math.max(...took) };
}
