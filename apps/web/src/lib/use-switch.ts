import { useEffect } from 'react';
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

function inTheWay(face: ReturnType<typeof useChange>['face']): string | null {
  switch (face.is) {
    case 'refused':
      return face.reason;
    case 'conflict':
      return 'It was changed elsewhere meanwhile. You see it as it stands now; nothing was changed.';
    case 'unavailable':
      return `${face.system ?? 'The system that holds this'} is not answering. Nothing was changed.`;
    case 'unknown':
      return 'No answer came, so we do not know yet. Try once more: it will not be done twice.';
    case 'fresh-sign-in-needed':
      return 'For this we ask you to sign in once more.';
    default:
      return null;
  }
}
