import { ActLink } from '../../design/act-link.tsx';
import { RowEditor } from './row-editor-later.ts';
import type { RowView } from './row-view.ts';

const anchor = 'accounts-address-new';

const newAddress: RowView = {
  system: 'accounts',
  kind: 'address',
  id: 'new',
  anchor,
  entry: 'C4',
  label: 'New address',
  lines: [],
  value: null,
  version: null,
  how: null,
  chips: [],
  control: 'address',
  options: [],
  acts: ['add'],
  note: null,
  sensitive: false,
};

/** The line under the addresses that turns into an empty one. */
export function AddAddress({ isEditing }: { isEditing: boolean }) {
  return (
    <li id={anchor} className="py-3.5 border-b border-rule scroll-mt-6 sm:ps-45">
      {isEditing ? (
        <div className="editor">
          <RowEditor row={newAddress} pending={null} />
        </div>
      ) : (
        <ActLink what="edit" anchor={anchor} of="to your addresses">
          Add an address
        </ActLink>
      )}
    </li>
  );
}
AddAddress.anchor = anchor;
