import { columns, type DataMap, type MapLink, type MapNode } from './data-map-view.ts';
import { letterHeights, linesOf, type Picture, type PlacedLink, type PlacedNode, round, sideOf, thicknessOf } from './placed.ts';

const lineHeight = letterHeights.line;
/** Most lines lead from the data to the purposes, so most room is there. */
const wide = {
  width: 720,
  columns: [
    { x: 0, width: 124 },
    { x: 166, width: 140 },
    { x: 424, width: 140 },
    { x: 606, width: 114 },
  ],
  top: 34,
  gap: 9,
} as const;
/** About as wide as a letter of a name is, in units of the picture. */
const letter = 8;

/** Four columns side by side; a ribbon for each connection, as thick as there is much of it. */
export function layOutWide(map: DataMap): Picture {
  const placed = new Map<string, PlacedNode>();
  const columnOf = (at: number) => wide.columns[at] ?? wide.columns[0];
  const heightIn = (at: number, node: MapNode) => heightOf(node, linesIn(columnOf(at), node.name).length);
  const bottom = map.data.reduce((sum, node) => sum + heightIn(1, node) + wide.gap, wide.top - wide.gap);
  const place = (at: number, nodes: readonly { node: MapNode; wish: number }[]) => {
    const { x, width } = columnOf(at);
    const rows = nodes.map(({ node, wish }) => ({ node, wish, y: 0, height: heightIn(at, node), lines: linesIn(columnOf(at), node.name) }));
    for (const { node, y, height, lines } of withoutOverlap(rows, bottom))
      placed.set(node.id, { ...node, x, y, width, height, lines, side: sideOf(at) });
  };
  // The data stand in their order; everything else stands beside what it is connected with.
  place(
    1,
    map.data.map((node) => ({ node, wish: 0 })),
  );
  const beside = (at: number, nodes: readonly MapNode[]) =>
    nodes
      .map((node) => ({ node, wish: meanOf(node.id, map.links, placed) - heightIn(at, node) / 2 }))
      .sort((one, other) => one.wish - other.wish);
  place(0, beside(0, map.systems));
  place(2, beside(2, map.purposes));
  place(3, beside(3, map.recipients));

  const nodes = [...placed.values()];
  const lowest = Math.max(...nodes.map(({ y, height }) => y + height));
  return {
    width: wide.width,
    height: lowest + 6,
    heads: columns.map(({ title }, at) => ({ title, x: columnOf(at).x, y: 16 })),
    nodes,
    links: ribbons(map.links, placed),
  };
}

function linesIn({ width }: { readonly width: number }, name: string): string[] {
  return linesOf(name, Math.floor((width - 12) / letter));
}

function ribbons(links: readonly MapLink[], placed: ReadonlyMap<string, PlacedNode>): PlacedLink[] {
  const known = links.filter(({ from, to }) => placed.has(from) && placed.has(to));
  const ends = new Map<MapLink, { from: number; to: number }>(known.map((link) => [link, { from: 0, to: 0 }]));
  for (const node of placed.values()) {
    for (const side of ['from', 'to'] as const) {
      const other = side === 'from' ? 'to' : 'from';
      const own = known.filter((link) => link[side] === node.id).sort((a, b) => middleOf(placed, a[other]) - middleOf(placed, b[other]));
      const all = own.reduce((sum, link) => sum + thicknessOf(link) + 1, -1);
      // More than fits is drawn closer together.
      const scale = Math.min(1, (node.height - 8) / Math.max(1, all));
      let y = node.y + node.height / 2 - (all * scale) / 2;
      for (const link of own) {
        const end = ends.get(link);
        if (end) end[side] = y + (thicknessOf(link) * scale) / 2;
        y += (thicknessOf(link) + 1) * scale;
      }
    }
  }
  return known.map((link) => {
    const [from, to] = [placed.get(link.from) as PlacedNode, placed.get(link.to) as PlacedNode];
    const { from: start, to: end } = ends.get(link) ?? { from: 0, to: 0 };
    const [left, right] = [from.x + from.width + 4, to.x - 5];
    const middle = (left + right) / 2;
    const path = `M${left} ${round(start)}C${middle} ${round(start)} ${middle} ${round(end)} ${right} ${round(end)}`;
    return { ...link, path, thickness: thicknessOf(link) };
  });
}

function middleOf(placed: ReadonlyMap<string, PlacedNode>, id: string): number {
  const node = placed.get(id);
  return node === undefined ? 0 : node.y + node.height / 2;
}

/** The height at which what a node is connected with stands, on average. */
function meanOf(id: string, links: readonly MapLink[], placed: ReadonlyMap<string, PlacedNode>): number {
  const others = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])).filter((other) => placed.has(other));
  // What nothing is connected with stands last.
  if (others.length === 0) return Number.MAX_SAFE_INTEGER;
  return others.reduce((sum, other) => sum + middleOf(placed, other), 0) / others.length;
}

interface Row {
  readonly wish: number;
  readonly height: number;
  y: number;
}

/** As near to their wish as they fit between the head of the column and `bottom`, or as low as they need. Comes in the order of the wishes. */
function withoutOverlap<Placed extends Row>(rows: readonly Placed[], bottom: number): readonly Placed[] {
  const needed = rows.reduce((sum, { height }) => sum + height + wide.gap, wide.top - wide.gap);
  let y: number = wide.top;
  for (const row of rows) {
    row.y = Math.max(y, row.wish);
    y = row.y + row.height + wide.gap;
  }
  let limit = Math.max(bottom, needed);
  for (const row of rows.toReversed()) {
    row.y = Math.min(row.y, limit - row.height);
    limit = row.y - wide.gap;
  }
  return rows;
}

function heightOf({ note }: MapNode, lines: number): number {
  return lines * lineHeight + 18 + (note === null ? 0 : 17) + 6;
}
