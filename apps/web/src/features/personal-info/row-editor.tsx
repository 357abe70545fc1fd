import { ContactEditor } from './contact-editor.tsx';
import type { PendingContactChange, RowView } from './row-view.ts';
import { ValueEditor } from './value-editor.tsx';

/** The editor of a row, by its control. Loaded when the page has woken up, or with the first editor that opens. */
export default function RowEditor({ row, pending }: { row: RowView; pending: PendingContactChange | null }) {
  if (row.control === 'contact') return <ContactEditor key={pending?.id} row={row} pending={pending} />;
  return <ValueEditor row={row} />;
}
