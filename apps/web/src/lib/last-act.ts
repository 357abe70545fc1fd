import { makeStore, useStore } from './store.ts';

/** The last thing that was done on the page, said once: at its row when the row is still there, otherwise at the foot of the page. */
export interface LastAct {
  readonly anchor: string;
  readonly text: string;
  /** Diary line that can be taken back, or null. */
  readonly undo: string | null;
  readonly at: 'row' | 'foot';
  /** False: it did not come about, and the text says why. */
  readonly isDone: boolean;
}

const lastAct = makeStore<LastAct | null>(null);

export function tellLastAct(act: LastAct | null): void {
  lastAct.set(act);
}

/** The last act when it was done at this row. */
export function useLastActAt(anchor: string): LastAct | null {
  return useStore(lastAct, (act) => (act?.at === 'row' && act.anchor === anchor ? act : null), null);
}

export function useLastAct(): LastAct | null {
  return useStore(lastAct, (act) => act, null);
}
