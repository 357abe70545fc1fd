import { type MouseEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { colours, TallNode, WideNode } from './map-nodes.tsx';
import type { Picture, PlacedLink, PlacedNode } from './placed.ts';

/** The picture itself. Whoever cannot see it reads the tables below, which say the same; each name leads to the place of its data. */
export function MapPicture({ picture, isWide }: { picture: Picture; isWide: boolean }) {
  const [lit, setLit] = useState<string | null>(null);
  const { width, height, heads, nodes, links } = picture;
  const Node = isWide ? WideNode : TallNode;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="w-full h-auto">
      <title>The map of your data</title>
      <g fill="none">
        {links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            d={link.path}
            stroke={link.count === null ? colours.line : colours.accent}
            strokeWidth={link.thickness}
            strokeOpacity={strengthOf(link, lit)}
            strokeDasharray={link.count === null ? '2 5' : undefined}
          />
        ))}
      </g>
      {heads.map(({ title, x, y }) => (
        <text key={title} x={x} y={y} fontSize={isWide ? 15 : 18} fill={colours.ink} className="font-serif" fontWeight={600}>
          {title}
        </text>
      ))}
      {nodes.map((node) => (
        <Linked key={node.id} node={node} onLit={setLit}>
          <Node node={node} isLit={lit === node.id && node.href !== null} />
        </Linked>
      ))}
    </svg>
  );
}

/** What belongs to the one that is looked at comes forward; the rest steps back. */
function strengthOf({ from, to, count }: PlacedLink, lit: string | null): number {
  if (lit !== null) return from === lit || to === lit ? 0.9 : 0.08;
  return count === null ? 0.8 : 0.34;
}

function Linked({ node, onLit, children }: { node: PlacedNode; onLit: (id: string | null) => void; children: React.ReactNode }) {
  const navigate = useNavigate();
  const { id, href } = node;
  const light = { onPointerEnter: () => onLit(id), onPointerLeave: () => onLit(null) };
  if (href === null) return <g {...light}>{children}</g>;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(href);
  };
  return (
    <a href={href} onClick={follow} onFocus={() => onLit(id)} onBlur={() => onLit(null)} {...light}>
      {children}
    </a>
  );
}
