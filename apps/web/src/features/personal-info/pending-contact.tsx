import { ActLink } from '../../design/act-link.tsx';
import { Notice } from '../../design/notice.tsx';
import type { PendingContactChange } from './row-view.ts';

/** A change of e-mail or phone that waits for its code. */
export function PendingContact({ pending, anchor, isEditable }: { pending: PendingContactChange; anchor: string; isEditable: boolean }) {
  return (
    <div className="mt-2">
      <Notice tone="needs-you">
        We sent a code to <bdi className="wrap-anywhere">{pending.target}</bdi>. It counts when you enter the code; until then nothing changes.{' '}
        {isEditable ? (
          <ActLink what="edit" anchor={anchor} of={`for ${pending.target}`}>
            Enter the code
          </ActLink>
        ) : null}
      </Notice>
    </div>
  );
}
