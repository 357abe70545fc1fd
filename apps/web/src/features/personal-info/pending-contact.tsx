import { ActLink } from '../../design/act-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { DropContactChange } from './drop-contact-change.tsx';
import type { PendingContactChange } from './row-view.ts';

/** A change of e-mail or phone that waits for its code. */
export function PendingContact({ pending, anchor, isEditable }: { pending: PendingContactChange; anchor: string; isEditable: boolean }) {
  return (
    <div className="mt-2">
      <Notice tone="needs-you">
        <p>
          We sent a code to <bdi className="wrap-anywhere">{pending.target}</bdi>. Until you enter it, nothing changes.
        </p>
        {isEditable ? (
          <div className="flex flex-wrap gap-x-5">
            <ActLink what="edit" anchor={anchor} of={`for ${pending.target}`}>
              Enter the code
            </ActLink>
            <DropContactChange contact={pending.contact} anchor={anchor} label="Cancel" />
          </div>
        ) : null}
      </Notice>
    </div>
  );
}
