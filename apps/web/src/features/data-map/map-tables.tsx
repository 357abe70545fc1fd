import { columns, type DataMap, type MapNode } from './data-map-view.ts';

const cell = 'text-start align-baseline py-2 pe-3 border-b border-rule text-small';

/** The picture once more, to read line by line. */
export function MapTables({ map }: { map: DataMap }) {
  const names = new Map(columns.flatMap(({ of }) => map[of]).map((node) => [node.id, node.name]));
  const beside = (node: MapNode, side: 'before' | 'after') => {
    const ids = map.links.flatMap(({ from, to }) =>
      side === 'before' && to === node.id ? [from] : side === 'after' && from === node.id ? [to] : [],
    );
    return ids.map((id) => names.get(id) ?? id).join(', ') || '–';
  };
  return (
    <details id="data-map-table" className="pt-4 scroll-mt-6">
      <summary className="inline-flex items-center min-h-8 coarse:min-h-11 cursor-pointer text-accent underline decoration-underline">
        The same as tables
      </summary>
      <Table caption="What is held" heads={['Data', 'How much', 'Where', 'What for']}>
        {map.data.map((node) => (
          <tr key={node.id}>
            <Named node={node} />
            <td className={cell}>{told(node)}</td>
            <td className={cell}>{beside(node, 'before')}</td>
            <td className={cell}>{beside(node, 'after')}</td>
          </tr>
        ))}
      </Table>
      <Table caption="Systems" heads={['System', 'How much', 'What it holds']}>
        {map.systems.map((node) => (
          <tr key={node.id}>
            <Named node={node} />
            <td className={cell}>{told(node)}</td>
            <td className={cell}>{beside(node, 'after')}</td>
          </tr>
        ))}
      </Table>
      <Table caption="Who got it" heads={['Company', 'How often', 'What for']}>
        {map.recipients.map((node) => (
          <tr key={node.id}>
            <Named node={node} />
            <td className={cell}>{told(node)}</td>
            <td className={cell}>{beside(node, 'before')}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function told({ said, note }: MapNode): string {
  return note === null ? said : `${said}; ${note}`;
}

function Table({ caption, heads, children }: { caption: string; heads: readonly string[]; children: React.ReactNode }) {
  return (
    <table className="w-full mt-4">
      <caption className="text-start font-serif text-lead pb-1">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${cell} text-soft`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Named({ node: { name, href } }: { node: MapNode }) {
  return (
    <th scope="row" className={cell}>
      {href ? (
        <a href={href} data-page="" className="text-accent underline decoration-underline">
          {name}
        </a>
      ) : (
        name
      )}
    </th>
  );
}
