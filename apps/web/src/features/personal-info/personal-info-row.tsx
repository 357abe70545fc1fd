import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { PendingContact } from './pending-contact.tsx';
import { RowEditor } from './row-editor-later.ts';
import { RowSwitch } from './row-switch.tsx';
import type { PendingContactChange, RowView } from './row-view.ts';

interface PersonalInfoRowProps {
  row: RowView;
  pending: PendingContactChange | null;
  isEditable: boolean;
  isEditing: boolean;
  isAboutOpen: boolean;
}

/** One value, which turns into its editor and back. */
export const PersonalInfoRow = memo(function PersonalInfoRow({ row, pending, isEditable, isEditing, isAboutOpen }: PersonalInfoRowProps) {
  const { anchor, label } = row;
  const mayEdit = isEditable && (row.acts.includes('set') || row.acts.includes('add'));
  const isSwitch = row.control === 'switch';
  return (
    <Row
      anchor={anchor}
      label={label}
      lines={row.lines}
      chips={row.chips}
      how={<ToldAtRow anchor={anchor} how={row.how} />}
      acts={
        <>
          {isSwitch && row.acts.includes('set') ? <RowSwitch row={row} isEditable={isEditable} /> : null}
          {mayEdit && !isSwitch ? (
            <ActLink what="edit" anchor={anchor} of={label}>
              {row.lines.length > 0 ? 'Change' : 'Add'}
            </ActLink>
          ) : null}
          <ActLink what="about" anchor={anchor} of={label} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
      editor={isEditing && mayEdit && !isSwitch ? <RowEditor row={row} pending={pending} /> : null}
    >
      {pending && !isEditing ? <PendingContact pending={pending} anchor={anchor} isEditable={isEditable} /> : null}
      {row.note && row.acts.length === 0 ? <p className="text-small text-soft">{row.note}</p> : null}
      {isAboutOpen ? <AboutPanel record={{ system: row.system, kind: row.kind, id: row.id }} anchor={anchor} /> : null}
    </Row>
  );
});
