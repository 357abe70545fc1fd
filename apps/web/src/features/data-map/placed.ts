import { columns, type MapLink, type MapNode } from './data-map-view.ts';

/** A node in its place. `lines` are its name, broken so that it fits; all in units of the picture. */
export interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** In which column: nothing leads to the first, nothing leads on from the last. */
  readonly side: 'first' | 'middle' | 'last';
}

export interface PlacedLink extends MapLink {
  readonly path: string;
  readonly thickness: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { title: string; x: number; y: number }[];
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** In units of the picture, which are pixels where it is shown at its own size. */
export const letterHeights = { line: 19 } as const;

/** Grows with the order of magnitude: one thing is a thin line, and no number of them covers the names. */
export function thicknessOf({ count }: Pick<MapLink, 'count'>): number {
  return count === null ? 1 : Math.min(6, 1.2 + Math.log2(1 + count) * 0.5);
}

/** The name in lines that fit into a column. */
export function linesOf(name: string, lettersOfLine: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lettersOfLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function sideOf(column: number): PlacedNode['side'] {
  return column === 0 ? 'first' : column === columns.length - 1 ? 'last' : 'middle';
}

export function round(number: number): number {
  return Math.round(number * 10) / 10;
}
