import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section } from '../../design/section.tsx';
import type { Search } from './search-views.ts';

/** Held values that contain what was looked for, of one page, each with the way to it. */
export function ValuesSection({ group: { title, rows, more } }: { group: Search['groups'][number] }) {
  const all = rows.length + more;
  return (
    <Section
      id={`found-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`}
      title={title}
      standing={`${all} ${all === 1 ? 'value' : 'values'}`}
    >
      <Rows label={`Found under ${title}`}>
        {rows.map(({ anchor, label, lines, how, href }) => (
          <Row
            key={anchor}
            anchor={`found-${anchor}`}
            label={label}
            lines={lines}
            how={how}
            acts={
              href === null ? null : (
                <a href={href} data-page="" className="act">
                  Go to it<span className="sr-only">: {label}</span>
                </a>
              )
            }
          />
        ))}
      </Rows>
      {more > 0 ? <p className="py-3 text-soft">and {more} more. A further word finds fewer.</p> : null}
    </Section>
  );
}
