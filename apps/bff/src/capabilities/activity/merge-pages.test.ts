import { allLines, type LogLine } from '@micromart/domain/log-line';
import { type LogSystemId, logSystems } from '@micromart/domain/logs';
import type { LogPosition } from '@micromart/sources/log';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePages, type PageOfLog, type Place, positionIn, readPlace, writePlace } from './merge-pages.ts';

const base = Date.parse('2026-05-01T00:00:00Z');
const moment = (ms: number) => new Date(base + ms).toISOString();

/** A log in memory that looks at `reach` lines a question and returns those whose text is "hit". */
function logOf(system: LogSystemId, lines: readonly LogLine[], reach: number) {
  return (after: LogPosition | null, limit: number): PageOfLog => {
    const at =
      after === null
        ? 0
        : lines.findIndex((line) => line.at < after.at || (line.at === after.at && after.id !== null && line.id < after.id));
    const rest = at === -1 ? [] : lines.slice(at);
    const looked = rest.slice(0, reach);
    const hits = looked.filter(({ text }) => text === 'hit');
    const page = hits.slice(0, limit);
    const edge = hits.length > limit ? page.at(-1) : looked.length < rest.length ? looked.at(-1) : undefined;
    return { system, lines: page, reached: edge ? { at: edge.at, id: edge.id } : null };
  };
}

const lines = fc.array(fc.record({ ms: fc.nat(4), hit: fc.boolean() }), { maxLength: 12 }).map((list) =>
  list
    .map(
      ({ ms, hit }, index): LogLine => ({
        ...allLines,
        id: `a${100 + index}`,
        at: moment(ms),
        kind: 'k',
        device: null,
        place: null,
        details: {},
        text: hit ? 'hit' : 'miss',
      }),
    )
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)),
);

test('all pages together are all lines of all logs, once, newest first, wherever pages end', () => {
  fc.assert(
    fc.property(fc.tuple(lines, lines, lines), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (all, limit, reach) => {
      const logs = all.map((own, index) => ({
        system: logSystems[index] as LogSystemId,
        own,
        ask: logOf(logSystems[index] as LogSystemId, own, reach),
      }));
      const got: string[] = [];
      let place: Place | null = null;
      for (let round = 0; round < 100; round++) {
        const from: Place | null = place;
        const merged = mergePages(
          logs.map(({ system, ask }) => ask(positionIn(system, from), limit)),
          limit,
        );
        expect(merged.lines.length).toBeLessThanOrEqual(limit);
        got.push(...merged.lines.map(({ system, at, id }) => `${at} ${system} ${id}`));
        place = merged.next && readPlace(writePlace(merged.next));
        if (place === null) break;
      }
      const wanted = logs.flatMap(({ system, own }, rank) =>
        own.filter(({ text }) => text === 'hit').map(({ at, id }) => ({ at, rank, system, id })),
      );
      wanted.sort((a, b) => (a.at === b.at ? a.rank - b.rank || (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
      expect(got).toEqual(wanted.map(({ at, system, id }) => `${at} ${system} ${id}`));
    }),
  );
});

test.each(['', 'x', 'zzzzzzzzzz.site.1', '1.nobody.1'])('%j is no place in the timeline', (text) => {
  expect(readPlace(text)).toBeNull();
});
