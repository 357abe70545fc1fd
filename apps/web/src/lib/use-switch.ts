import { useEffect } from 'react';
import { inTheWay } from './face-in-words.ts';
import { tellLastAct } from './last-act.ts';
import { refreshSlices } from './slices.ts';
import { type ChangeOptions, useChange } from './use-change.ts';

/** A switch: no editor, so what stands in the way of the change is said at its row. */
export function useSwitch(options: ChangeOptions<boolean> & { readonly isOn: boolean }): { isPending: boolean; flip: () => void } {
  const { anchor, slice, isOn } = options;
  const { face, isPending, send } = useChange<boolean>(options);
  useEffect(() => {
    const text = inTheWay(face);
    if (text === null) return;
    tellLastAct({ anchor, text, undo: null, at: 'row', isDone: false });
    if (face.is === 'conflict') void refreshSlices([slice]);
  }, [face, anchor, slice]);
  return { isPending, flip: () => send(!isOn) };
}
