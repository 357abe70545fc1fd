import type { ReactNode } from 'react';
import type { ChangeResult } from './change-machine.ts';
import { startChange } from './change-machine.ts';
import { inTheWay } from './face-in-words.ts';
import { useLastActAt } from './last-act.ts';
import { useFormResult } from './page-facts.tsx';
import { UndoLink } from './undo-link.tsx';

/** The soft line of a row: how we got the value, or, after something was done there, how that ended (also for a form without script). */
export function ToldAtRow({ anchor, how }: { anchor: string; how: ReactNode }) {
  const act = useLastActAt(anchor);
  const formResult = useFormResult(anchor);
  if (act) {
    return (
      <span className={act.isDone ? 'text-accent' : 'text-amber'}>
        {act.text} <UndoLink key={act.undo} act={act} />
      </span>
    );
  }
  const ended = formResult ? inTheWay(startChange(formResult.result as ChangeResult).face) : null;
  return ended ? <span className="text-amber">{ended}</span> : how;
}
