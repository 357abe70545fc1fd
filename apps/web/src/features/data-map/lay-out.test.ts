import { expect, test } from 'vitest';
import type { DataMap, MapNode } from './data-map-view.ts';
import { layOutTall } from './lay-out-tall.ts';
import { layOutWide } from './lay-out-wide.ts';
import { linesOf, thicknessOf } from './placed.ts';

const node = (id: string, name = id, note: string | null = null): MapNode => ({ id, name, count: 1, said: '1 record', href: null, note });

const map: DataMap = {
  systems: [node('system-a'), node('system-b'), node('system-away')],
  data: Array.from({ length: 9 }, (_, at) => node(`data-${at}`, 'Account and security', at === 3 ? 'not all of it could be asked' : null)),
  purposes: Array.from({ length: 12 }, (_, at) => node(`purpose-${at}`, 'Improving the service')),
  recipients: [node('recipient-x'), node('recipient-y')],
  links: [
    ...Array.from({ length: 9 }, (_, at) => ({ from: at < 5 ? 'system-a' : 'system-b', to: `data-${at}`, count: at * 100 })),
    ...Array.from({ length: 12 }, (_, at) => ({ from: `data-${at % 9}`, to: `purpose-${at}`, count: 3 })),
    { from: 'purpose-1', to: 'recipient-x', count: 2 },
    { from: 'purpose-2', to: 'recipient-nobody', count: 2 },
  ],
  notAsked: [],
};

test.each([
  ['wide', layOutWide],
  ['tall', layOutTall],
] as const)('%s: every node has its own place inside the picture, and every link has two ends', (_, layOut) => {
  const { nodes, links, width, height } = layOut(map);
  expect(nodes).toHaveLength(26);
  for (const one of nodes) {
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
    for (const other of nodes.filter((candidate) => candidate !== one && candidate.x === one.x))
      expect(one.y >= other.y + other.height || other.y >= one.y + one.height, `${one.id} ${other.id}`).toBe(true);
  }
  expect(links).toHaveLength(map.links.length - 1);
  for (const { path } of links) expect(path).not.toMatch(/NaN|Infinity|undefined/);
});

test('a name is broken into lines that fit, and no word is lost', () => {
  expect(linesOf('People who share your device', 19)).toEqual(['People who share', 'your device']);
});

test('on a phone a long name is broken beside a long number, and not beside a short one', () => {
  const purposes = ['8,563 records', '3 records'].map((said) => ({ ...node(said, 'Improving the service'), said }));
  const { nodes } = layOutTall({ ...map, purposes });
  const linesBeside = (id: string) => nodes.find((one) => one.id === id)?.lines;
  expect(linesBeside('8,563 records')).toEqual(['Improving the', 'service']);
  expect(linesBeside('3 records')).toEqual(['Improving the service']);
});

test('what is not known is drawn thin, and much is never thicker than a row', () => {
  expect(thicknessOf({ count: null })).toBeLessThan(thicknessOf({ count: 1 }));
  expect(thicknessOf({ count: 10_000_000 })).toBe(6);
});
