import { useState } from 'react';
import { errorCode } from './error-code.ts';
import { sentenceStart } from './face-in-words.ts';
import { giveFocusBack } from './focus-back.ts';
import { type LastAct, tellLastAct } from './last-act.ts';
import { lockPage } from './session-lock.ts';
import { refreshSlices } from './slices.ts';
import { wire } from './wire.ts';

/** Takes the last act back, and says how that ended in its place. */
export function UndoLink({ act, isOnInk = false }: { act: LastAct; isOnInk?: boolean }) {
  const [isPending, setPending] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  if (!act.undo) return null;
  const seq = act.undo;
  const takeBack = async () => {
    setPending(true);
    const text = await undoInWords(seq, key);
    setPending(false);
    const section = document.getElementById(act.anchor)?.closest('section');
    tellLastAct({ ...act, ...text });
    requestAnimationFrame(() => giveFocusBack(act.anchor, section));
  };
  return (
    <button
      type="button"
      aria-disabled={isPending}
      onClick={() => (isPending ? undefined : void takeBack())}
      className={`underline cursor-pointer coarse:min-h-11 ${isOnInk ? 'text-paper' : 'text-accent decoration-underline'}`}
    >
      {isPending ? 'Taking it back' : 'Undo'}
    </button>
  );
}

/** Undoes one line of the diary. `undo` stays when it may be tried again. */
export async function undoInWords(seq: string, key: string): Promise<Pick<LastAct, 'text' | 'undo' | 'isDone'>> {
  try {
    const { api } = await wire();
    const result = await api.overview.undoChange.mutate({ seq, key }, { signal: AbortSignal.timeout(8_000) });
    await refreshSlices('all');
    switch (result.outcome) {
      case 'changed':
        return { text: 'Taken back. It is as it was before.', undo: null, isDone: true };
      case 'conflict':
        return { text: 'It was changed again since, so nothing was taken back.', undo: null, isDone: false };
      case 'refused':
        return { text: result.reason, undo: null, isDone: false };
      case 'unavailable':
        return { text: `${sentenceStart(result.system)} is not answering. Nothing was changed.`, undo: seq, isDone: false };
      case 'unknown':
        return { text: noAnswer, undo: seq, isDone: false };
    }
  } catch (error) {
    if (errorCode(error) === 'sign-in-needed') lockPage();
    return { text: noAnswer, undo: seq, isDone: false };
  }
}

const noAnswer = 'No answer came, so we do not know whether it was taken back. Try again: it will not be done twice.';
