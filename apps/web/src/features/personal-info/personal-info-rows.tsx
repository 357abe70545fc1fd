import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import type { DataOf } from '../../lib/sourced-section.tsx';

export type PersonalInfo = DataOf<'personalInfo'>;
export type PersonalInfoRow = PersonalInfo['rows'][number];

export function PersonalInfoRows({ data }: { data: PersonalInfo; isEditable: boolean }) {
  return (
    <Rows>
      {data.rows.map((row) => (
        <Row key={row.anchor} anchor={row.anchor} label={row.label} lines={row.lines} how={row.how} chips={row.chips} acts={<ActLink what="edit" anchor={row.anchor} of={row.label}>Change</ActLink>} />
      ))}
    </Rows>
  );
}
