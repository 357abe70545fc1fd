import { letterHeights, type PlacedNode } from './placed.ts';

/** Colours are those of the page, so that dark and high contrast follow by themselves. Attributes, because the page allows no style of elements. */
export const colours = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  rule: 'var(--rule)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  amber: 'var(--amber)',
} as const;

interface NodeProps {
  node: PlacedNode;
  /** The pointer or the focus is here, and it leads somewhere. */
  isLit: boolean;
}

/** A name over its number; the space after each text keeps the words of the link apart where it is read out. Where ribbons end stands a line, dashed when the number is not known. */
export function WideNode({ node, isLit }: NodeProps) {
  const { x, y, width, height, lines, said, count, note, side } = node;
  const isUnknown = count === null;
  const edge = {
    y1: y + 2,
    y2: y + height - 2,
    stroke: isUnknown ? colours.line : colours.accent,
    strokeWidth: 2,
    strokeDasharray: isUnknown ? '2 4' : undefined,
  };
  const left = side === 'first' ? x : x + 10;
  const below = y + 18 + lines.length * letterHeights.line;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={colours.paper} />
      {side === 'first' ? null : <line x1={x} x2={x} {...edge} />}
      {side === 'last' ? null : <line x1={x + width} x2={x + width} {...edge} />}
      <Name lines={lines} x={left} y={y + 18} size={14.5} isLit={isLit} />
      <text x={left} y={below - 1} fontSize={12.5} fill={isUnknown ? colours.amber : colours.soft}>
        {`${said} `}
      </text>
      {note ? (
        <text x={left} y={below + 16} fontSize={12.5} fill={colours.amber}>
          {note}
        </text>
      ) : null}
    </>
  );
}

/** A row of the phone's column: a dot at which the arcs end, the name, and the number at the far end. */
export function TallNode({ node, isLit }: NodeProps) {
  const { x, y, width, height, lines, said, count, note } = node;
  const isUnknown = count === null;
  const base = y + 26;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={colours.paper} />
      <circle
        cx={x - 8}
        cy={y + 21}
        r={4}
        fill={isUnknown ? colours.paper : colours.accent}
        stroke={isUnknown ? colours.line : 'none'}
        strokeDasharray="2 2"
      />
      <Name lines={lines} x={x + 4} y={base} size={15.5} isLit={isLit} />
      <text x={x + width} y={base} fontSize={13} textAnchor="end" fill={isUnknown ? colours.amber : colours.soft}>
        {`${said} `}
      </text>
      {note ? (
        <text x={x + 4} y={base + 17 + (lines.length - 1) * letterHeights.line} fontSize={13} fill={colours.amber}>
          {note}
        </text>
      ) : null}
      <line x1={x + 4} x2={x + width} y1={y + height - 0.5} y2={y + height - 0.5} stroke={colours.rule} />
    </>
  );
}

function Name({ lines, x, y, size, isLit }: { lines: readonly string[]; x: number; y: number; size: number; isLit: boolean }) {
  return lines.map((line, at) => (
    <text
      key={line}
      x={x}
      y={y + at * letterHeights.line}
      fontSize={size}
      fill={isLit ? colours.accent : colours.ink}
      textDecoration={isLit ? 'underline' : undefined}
    >
      {`${line} `}
    </text>
  ));
}
