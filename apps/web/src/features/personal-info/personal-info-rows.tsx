import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { usePlace } from '../../lib/place.ts';
import { AddAddress } from './add-address.tsx';
import { PersonalInfoRow } from './personal-info-row.tsx';
import type { PersonalInfo, RowView } from './row-view.ts';

export function PersonalInfoRows({ data, isEditable }: { data: PersonalInfo; isEditable: boolean }) {
  const place = usePlace();
  const found = useFound(data.rows, textsOf);
  const other = useFound(data.other, textsOf);
  const show = (row: RowView) => (
    <PersonalInfoRow
      key={row.anchor}
      row={row}
      pending={data.pending.find((change) => change.contact === row.kind) ?? null}
      isEditable={isEditable}
      isEditing={place.edit === row.anchor}
      isAboutOpen={place.about === row.anchor}
    />
  );
  if (data.rows.length + data.other.length === 0) return <SectionEmpty />;
  if (found.length + other.length === 0) return <SectionEmpty>Nothing here matches.</SectionEmpty>;
  return (
    <>
      <Rows>
        {found.map(show)}
        {isEditable && found.length === data.rows.length ? <AddAddress isEditing={place.edit === AddAddress.anchor} /> : null}
      </Rows>
      {other.length > 0 ? (
        <>
          <h3 className="text-lead mt-8 mb-1">Other data we hold</h3>
          <p className="text-small text-soft">The system sent this too. Nobody has described it yet, so it has no control of its own; our team was told.</p>
          <Rows>{other.map(show)}</Rows>
        </>
      ) : null}
    </>
  );
}

function textsOf(row: RowView) {
  return [row.label, ...row.lines, row.how, ...row.chips.map((chip) => chip.text)];
}
