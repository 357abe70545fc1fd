import { allLines, type LogFilter, type LogLine } from '@micromart/domain/log-line';
import { describe, expect, test } from 'vitest';
import { type LogPort, type LogPosition, logCounts, logFound, logPage, logRemoval } from './log.ts';
import type { Call } from './source.ts';

export interface OpenedLog {
  readonly log: LogPort;
  /** A person with some lines of several kinds, days, devices and places, some of them of one moment; none too young to be deleted. */
  readonly subject: string;
  /** Another person with lines. */
  readonly otherSubject: string;
}

const call: Call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'contract' };
const later = '2199-01-01T00:00:00.000Z';

/** What every adapter must do with the log of a system, whatever is behind it. */
export function describeLogContract(name: string, open: () => Promise<OpenedLog>): void {
  describe(`the log of ${name}`, () => {
    test('is read newest first, page by page, without losing or repeating a line', async () => {
      const { log, subject } = await open();
      const whole = await readAll(log, subject, allLines, 200);
      expect(whole.length).toBeGreaterThan(10);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      expect(whole.map(({ at }) => at)).toEqual(
        whole
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      for (const limit of [1, 3, 7]) expect(await readAll(log, subject, allLines, limit)).toEqual(whole);
    });

    test('is read by each filter and by all of them together as a sieve over the whole would', async () => {
      const { log, subject } = await open();
      const whole = await readAll(log, subject, allLines, 200);
      for (const filter of filtersOf(whole)) {
        const fitting = whole.filter((line) => fits(line, filter));
        expect(await readAll(log, subject, filter, 4), JSON.stringify(filter)).toEqual(fitting);
        const counted = logCounts.parse(await log.count({ subject, filter, daysSince: '2000-01-01', olderThan: ['2000-01-01'] }, call));
        if (filter.text === null) {
          expect(counted, JSON.stringify(filter)).toMatchObject({ subject, total: fitting.length, older: [0] });
          expect(counted.days).toEqual(perDay(fitting));
        }
      }
    });

    test('goes on from between two moments', async () => {
      const { log, subject } = await open();
      const whole = await readAll(log, subject, allLines, 200);
      const middle = whole[Math.floor(whole.length / 2)]?.at ?? '';
      const { lines } = await log.page({ subject, filter: allLines, after: { at: middle, id: null }, limit: 200 }, call);
      expect(lines).toEqual(whole.filter(({ at }) => at < middle));
    });

    test('counts what there is to filter by, and what is older than a day', async () => {
      const { log, subject } = await open();
      const whole = await readAll(log, subject, allLines, 200);
      const day = whole[3]?.at.slice(0, 10) ?? '';
      const counted = await log.count({ subject, filter: allLines, daysSince: day, olderThan: [day, '2199-01-01'] }, call);
      expect(counted.older).toEqual([whole.filter(({ at }) => at.slice(0, 10) < day).length, whole.length]);
      expect(counted.days).toEqual(perDay(whole.filter(({ at }) => at.slice(0, 10) >= day)));
      expect(sorted(counted.kinds)).toEqual(sorted(tally(whole, ({ kind }) => kind, 'kind')));
      expect(sorted(counted.devices)).toEqual(sorted(tally(whole, ({ device }) => device, 'device')));
      expect(sorted(counted.places)).toEqual(sorted(tally(whole, ({ place }) => place, 'place')));
    });

    test('finds one line by its id, and none by what is no id of it', async () => {
      const { log, subject, otherSubject } = await open();
      const [line] = await readAll(log, subject, allLines, 200);
      expect(logFound.parse(await log.find({ subject, id: line?.id ?? '' }, call))).toEqual({ subject, line });
      for (const id of ['no-such-line', 'zzzzzzzzz.zzzzzzzzzz', '0.0'])
        expect(await log.find({ subject, id }, call)).toEqual({ subject, line: null });
      expect(await log.find({ subject: otherSubject, id: line?.id ?? '' }, call)).toEqual({ subject: otherSubject, line: null });
    });

    test('removes the lines that are named, once, and nothing of another person', async () => {
      const { log, subject, otherSubject } = await open();
      const [whole, others] = [await readAll(log, subject, allLines, 200), await readAll(log, otherSubject, allLines, 200)];
      const ids = whole.slice(2, 5).map(({ id }) => id);
      expect(logRemoval.parse(await log.remove({ subject, selection: { ids: [...ids, 'no-such-line'] } }, call))).toEqual({
        subject,
        removed: 3,
        remaining: 0,
        staying: 0,
      });
      expect(await log.remove({ subject, selection: { ids } }, call)).toMatchObject({ removed: 0 });
      expect(await readAll(log, subject, allLines, 200)).toEqual(whole.filter(({ id }) => !ids.includes(id)));
      expect(await log.remove({ subject: otherSubject, selection: { ids: [whole[0]?.id ?? ''] } }, call)).toMatchObject({ removed: 0 });
      expect(await readAll(log, otherSubject, allLines, 200)).toEqual(others);
    });

    test('removes what a filter finds and leaves the rest, and what came later', async () => {
      const { log, subject, otherSubject } = await open();
      const others = await readAll(log, otherSubject, allLines, 200);
      let whole = await readAll(log, subject, allLines, 200);
      for (const filter of filtersOf(whole)) {
        if (filter.text !== null) continue;
        const fitting = whole.filter((line) => fits(line, filter));
        const newest = fitting[0]?.at ?? later;
        const gone = fitting.filter(({ at }) => at < newest);
        expect(await removeAll(log, subject, filter, newest), JSON.stringify(filter)).toBe(gone.length);
        whole = whole.filter((line) => !gone.includes(line));
        expect(await readAll(log, subject, allLines, 200)).toEqual(whole);
        expect(await log.count({ subject, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call)).toMatchObject({
          total: whole.length,
        });
      }
      await removeAll(log, subject, allLines, later);
      expect(await log.count({ subject, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call)).toMatchObject({
        total: 0,
        days: [],
        kinds: [],
        devices: [],
        places: [],
      });
      expect(await readAll(log, otherSubject, allLines, 200)).toEqual(others);
    });

    test('of a person it knows nothing about is empty, not an error', async () => {
      const { log } = await open();
      const subject = 'p-nobody';
      expect(await log.page({ subject, filter: allLines, after: null, limit: 10 }, call)).toEqual({ subject, lines: [], reached: null });
      expect(await log.count({ subject, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call)).toMatchObject({
        subject,
        total: 0,
      });
      expect(await log.remove({ subject, selection: { filter: { ...allLines, text: null }, before: later } }, call)).toEqual({
        subject,
        removed: 0,
        remaining: 0,
        staying: 0,
      });
    });
  });
}

/** Each choice alone, all of one line together, and words. */
function filtersOf(whole: readonly LogLine[]): LogFilter[] {
  const rich = whole.find(({ device, place }) => device !== null && place !== null) ?? whole[0];
  if (rich === undefined) throw new Error('the log is empty');
  const kinds = [...new Set(whole.map(({ kind }) => kind))];
  const day = rich.at.slice(0, 10);
  const word = rich.text.split(' ')[0]?.toUpperCase() ?? '';
  return [
    { ...allLines, text: word },
    { ...allLines, text: `${word} no-such-word` },
    { ...allLines, text: '—' },
    { ...allLines, text: rich.text, kinds: [rich.kind], device: rich.device },
    { ...allLines, kinds: [rich.kind], device: rich.device, place: rich.place, from: day, to: day },
    { ...allLines, kinds: [rich.kind], place: rich.place },
    { ...allLines, kinds: kinds.slice(0, 2), device: rich.device },
    { ...allLines, from: day, to: day },
    { ...allLines, place: rich.place },
    { ...allLines, device: rich.device },
    { ...allLines, device: 'no-such-device' },
    { ...allLines, kinds: kinds.slice(0, 2) },
    { ...allLines, kinds: [rich.kind] },
  ];
}

function fits(line: LogLine, { kinds, device, place, from, to, text }: LogFilter): boolean {
  const day = line.at.slice(0, 10);
  const words = (said: string): string[] => said.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
  const said = words([line.text, line.place, ...Object.values(line.details)].join(' ').replaceAll(/\.(?!\d)/g, ' '));
  const wanted = text === null ? [] : words(text.replaceAll(/\.(?!\d)/g, ' '));
  return (
    (kinds.length === 0 || kinds.includes(line.kind)) &&
    (device === null || line.device === device) &&
    (place === null || line.place === place) &&
    (from === null || day >= from) &&
    (to === null || day <= to) &&
    (text === null || (wanted.length > 0 && wanted.every((word) => said.includes(word))))
  );
}

async function readAll(log: LogPort, subject: string, filter: LogFilter, limit: number): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  let after: LogPosition | null = null;
  do {
    const page: { lines: LogLine[]; reached: LogPosition | null } = logPage.parse(await log.page({ subject, filter, after, limit }, call));
    expect(page.lines.length).toBeLessThanOrEqual(limit);
    lines.push(...page.lines);
    after = page.reached;
  } while (after !== null);
  return lines;
}

/** Asks until nothing remains. Resolves to how many went. */
async function removeAll(log: LogPort, subject: string, filter: LogFilter, before: string): Promise<number> {
  let gone = 0;
  for (;;) {
    const selection = { filter: { ...filter, text: null }, before };
    const { removed, remaining } = logRemoval.parse(await log.remove({ subject, selection }, call));
    gone += removed;
    if (remaining === 0) return gone;
    if (removed === 0) throw new Error(`${remaining} lines do not go`);
  }
}

function perDay(lines: readonly LogLine[]): { day: string; count: number }[] {
  return [...Map.groupBy(lines, ({ at }) => at.slice(0, 10))].map(([day, held]) => ({ day, count: held.length })).reverse();
}

function tally<Name extends string>(lines: readonly LogLine[], of: (line: LogLine) => string | null, name: Name) {
  return [...Map.groupBy(lines, of)].flatMap(([value, held]) => (value === null ? [] : [{ [name]: value, count: held.length }]));
}

function sorted(counts: readonly object[]): string[] {
  return counts.map((count) => JSON.stringify(count)).sort();
}
