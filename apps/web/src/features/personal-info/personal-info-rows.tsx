import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { AddAddress } from './add-address.tsx';
import { PersonalInfoRow } from './personal-info-row.tsx';
import type { PersonalInfo, RowView } from './row-view.ts';

export function PersonalInfoRows({ data, isEditable }: { data: PersonalInfo; isEditable: boolean }) {
  const place = usePlace();
  const found = useFound(data.rows, textsOf);
  if (data.rows.length + data.other.length === 0) return <SectionEmpty />;
  const lastAddress = found.findLast((row) => row.kind === 'address') ?? found.findLast((row) => row.kind === 'phone');
  return (
    <>
      {found.length === 0 ? <SectionEmpty>Nothing here matches.</SectionEmpty> : null}
      <Rows label="Personal information">
        {found.flatMap((row) => [
          <PersonalInfoRow
            key={row.anchor}
            row={row}
            pending={data.pending.find((change) => change.contact === row.kind) ?? null}
            isEditable={isEditable}
            isEditing={place.edit === row.anchor}
            isAboutOpen={place.about === row.anchor}
          />,
          row === lastAddress && isEditable ? <AddAddress key={AddAddress.anchor} isEditing={place.edit === AddAddress.anchor} /> : null,
        ])}
      </Rows>
      <OtherData rows={data.other} />
    </>
  );
}

function textsOf(row: RowView) {
  return [row.label, ...row.lines, row.how, ...row.chips.map((chip) => chip.text)];
}
