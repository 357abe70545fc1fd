import { tellLastAct, useLastAct } from '../../lib/last-act.ts';
import { UndoLink } from '../../lib/undo-link.tsx';

/** Says the last act once to a screen reader, and shows it at the foot of the screen when its row is gone. */
export function ActTold() {
  const act = useLastAct();
  return (
    <output
      data-screen-only
      className="fixed inset-x-0 bottom-0 z-10 flex justify-center pointer-events-none px-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {act?.at === 'foot' ? (
        <p className="pointer-events-auto bg-ink text-paper rounded-lg px-5 py-2.5 flex items-baseline gap-4">
          {act.text} <UndoLink key={act.undo} act={act} isOnInk />
          <button type="button" onClick={() => tellLastAct(null)} className="underline cursor-pointer coarse:min-h-11">
            Close
          </button>
        </p>
      ) : null}
      {act?.at === 'row' ? <p className="sr-only">{act.text}</p> : null}
    </output>
  );
}
