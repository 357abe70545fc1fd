import type { ReactNode } from 'react';
import { useLastActAt } from './last-act.ts';
import { UndoLink } from './undo-link.tsx';

/** The soft line of a row: how we got the value, or, after something was done there, how that ended. */
export function ToldAtRow({ anchor, how }: { anchor: string; how: ReactNode }) {
  const act = useLastActAt(anchor);
  if (!act) return how;
  return (
    <span className={act.isDone ? 'text-accent' : 'text-amber'}>
      {act.text} <UndoLink act={act} />
    </span>
  );
}
