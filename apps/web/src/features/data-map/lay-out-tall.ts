import { columns, type DataMap } from './data-map-view.ts';
import { letterHeights, linesOf, type Picture, type PlacedLink, type PlacedNode, round, sideOf, thicknessOf } from './placed.ts';

const tall = { width: 350, gutter: 92, row: 42, head: 46, lettersOfRow: 31, lettersOfLine: 21 } as const;

/** A curve comes three quarters of the way to the point that bends it. */
const nearestBend = 16;
const farthestBend = (tall.gutter - 16) / 0.75;

/** One column of rows for a phone; the connections are arcs beside it. */
export function layOutTall(map: DataMap): Picture {
  const nodes: PlacedNode[] = [];
  const heads: Picture['heads'][number][] = [];
  let y = 0;
  for (const [at, { of, title }] of columns.entries()) {
    heads.push({ title, x: tall.gutter, y: y + 22 });
    y += tall.head - 12;
    for (const node of map[of]) {
      const lines = linesOf(node.name, lettersBeside(node.said));
      const height = tall.row + (lines.length - 1) * letterHeights.line + (node.note === null ? 0 : 16);
      nodes.push({ ...node, x: tall.gutter, y, width: tall.width - tall.gutter, height, lines, side: sideOf(at) });
      y += height;
    }
    y += 18;
  }
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const rows = map.links.flatMap((link) => {
    const [from, to] = [placed.get(link.from), placed.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ link, start: from.y + tall.row / 2, end: to.y + tall.row / 2 }];
  });
  const longest = Math.max(1, ...rows.map(({ start, end }) => end - start));
  const links = rows.map(({ link, start, end }): PlacedLink => {
    const x = tall.gutter - 12;
    // The longer the way, the further out, and never out of the picture.
    const bend = round(x - nearestBend - (farthestBend - nearestBend) * ((end - start) / longest));
    return { ...link, thickness: Math.max(1, thicknessOf(link) * 0.6), path: `M${x} ${start}C${bend} ${start} ${bend} ${end} ${x} ${end}` };
  });
  return { width: tall.width, height: y, heads, nodes, links };
}

/** How much of a name stands beside its number, whose letters are smaller. */
function lettersBeside(said: string): number {
  return Math.min(tall.lettersOfLine, tall.lettersOfRow - Math.ceil(said.length * 0.85));
}
