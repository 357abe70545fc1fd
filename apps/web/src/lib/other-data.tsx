import { ActLink } from '../design/act-link.tsx';
import { Row } from '../design/row.tsx';
import { Rows } from '../design/rows.tsx';
import { AboutPanel } from './about-panel.tsx';
import { useFound } from './find.ts';
import { usePlace } from './place.ts';
import type { DataOf } from './sourced-section.tsx';

type UnknownRow = DataOf<'personalInfo'>['other'][number];

/** What a system sent and nobody has described yet: shown, never dropped. */
export function OtherData({ rows }: { rows: readonly UnknownRow[] }) {
  const { about } = usePlace();
  const found = useFound(rows, (row) => [row.label, ...row.lines, row.how]);
  if (found.length === 0) return null;
  return (
    <>
      <h3 className="text-lead mt-8">Other data we hold</h3>
      <p className="text-small text-soft mt-1">
        The system sent this too. Nobody has described it yet, so it cannot be changed here; our team was told.
      </p>
      <Rows label="Other data we hold">
        {found.map(({ anchor, label, lines, how, system, kind, id, entry }) => (
          <Row
            key={anchor}
            anchor={anchor}
            label={label}
            lines={lines}
            how={how}
            acts={
              <ActLink what="about" anchor={anchor} of={label} isOpen={about === anchor}>
                About
              </ActLink>
            }
          >
            {about === anchor ? <AboutPanel record={{ system, kind, id, entry }} anchor={anchor} /> : null}
          </Row>
        ))}
      </Rows>
    </>
  );
}
