import { Notice } from '../../design/notice.tsx';
import { linesOf } from './activity-address.ts';
import type { Activity } from './activity-view.ts';

/** What was asked to be deleted within the hour: how many lines went, how many are still to go or could not go, and how many stay and why. */
export function Removals({ removals }: { removals: Activity['removals'] }) {
  if (removals.length === 0) return null;
  return (
    <div className="mt-5" aria-live="polite">
      <Notice tone={removals.some(({ remaining }) => remaining > 0) ? 'needs-you' : 'good'}>
        {removals.map(({ id, removed, remaining, isEnded, staying, staysBecause, when }) => (
          <p key={id}>
            {linesOf(removed)} deleted
            {remaining > 0 ? `, ${linesOf(remaining)} ${isEnded ? 'could not be deleted' : 'still being deleted'}` : ''}
            {staying > 0 ? `; ${linesOf(staying)} ${staying === 1 ? 'stays' : 'stay'}` : ''}. {staysBecause}{' '}
            <span className="text-soft">Asked for {when}.</span>
          </p>
        ))}
      </Notice>
    </div>
  );
}
