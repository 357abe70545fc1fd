import { Notice } from '../../design/notice.tsx';
import { linesOf } from './activity-address.ts';
import type { Activity } from './activity-view.ts';

/** What was asked to be deleted within the hour: how many lines went, and how many are still to go. */
export function Removals({ removals }: { removals: Activity['removals'] }) {
  if (removals.length === 0) return null;
  return (
    <div className="mt-5" aria-live="polite">
      <Notice tone={removals.some(({ remaining }) => remaining > 0) ? 'needs-you' : 'good'}>
        {removals.map(({ id, removed, remaining, when }) => (
          <p key={id}>
            {linesOf(removed)} deleted
            {remaining > 0 ? `, ${linesOf(remaining)} still being deleted` : ''}. <span className="text-soft">Asked for {when}.</span>
          </p>
        ))}
      </Notice>
    </div>
  );
}
