import { useEffect, useReducer, useRef } from 'react';
import { advanceChange, type ChangeFace, type ChangeResult, type ChangeState, startChange } from './change-machine.ts';
import { errorCode, errorMessage } from './error-code.ts';
import { tellLastAct } from './last-act.ts';
import { lockPage } from './session-lock.ts';
import { refreshSlices, type Slice } from './slices.ts';

/** No spinner turns longer than this, in milliseconds: then the page says that it does not know yet. */
const patience = 8_000;
/** A connection that broke is tried once more after this pause, with the same key. */
const pause = 400;

/** What an act sends besides its own input. */
export interface ActEnvelope {
  readonly version: string | null;
  readonly key: string;
  readonly signal: AbortSignal;
}

export interface ChangeOptions<Input> {
  /** The row the change is made at. */
  readonly anchor: string;
  /** The version that the person saw: for an editor the one when it opened, for a switch the one that is shown. */
  readonly version: string | null;
  readonly slice: Slice;
  readonly send: (input: Input, envelope: ActEnvelope) => Promise<ChangeResult>;
  /** "Saved" unless named. */
  readonly saved?: string;
  /** `foot` when the row is gone afterwards. */
  readonly savedAt?: 'row' | 'foot';
  /** After the page shows the new truth. */
  readonly onSaved?: () => void;
  /** How a form without script ended. */
  readonly result?: ChangeResult | null;
}

export interface Change<Input> {
  readonly face: ChangeFace;
  readonly isPending: boolean;
  /** The input differs from what was sent: the next act is a new one. */
  readonly type: () => void;
  readonly send: (input: Input) => void;
  /** After a conflict: my input over what it is now. */
  readonly keepMine: (input: Input) => void;
}

/** One edit from the first key stroke to the truth of the system of record; the rules stand in change-machine.ts. */
export function useChange<Input>(options: ChangeOptions<Input>): Change<Input> {
  const [state, dispatch] = useReducer(advanceChange, null, () => startChange(options.result ?? null));
  const latest = useRef({ state, options });
  useEffect(() => {
    latest.current = { state, options };
  });

  async function carryOut(input: Input, from: ChangeState): Promise<void> {
    if (from.face.is === 'pending') return;
    const freshKey = crypto.randomUUID();
    const next = advanceChange(from, { did: 'send', freshKey });
    latest.current = { ...latest.current, state: next };
    dispatch({ did: 'send', freshKey });
    const { version, slice, send, anchor, saved = 'Saved.', savedAt = 'row', onSaved } = options;
    try {
      const result = await withOneMoreTry((signal) =>
        send(input, { version: next.newer ? next.newer.version : version, key: next.key ?? freshKey, signal }),
      );
      if (result.outcome === 'changed') {
        await refreshSlices([slice]);
        tellLastAct({ anchor, text: saved, undo: result.undo, at: savedAt, isDone: true });
      }
      dispatch({ did: 'answer', result });
      if (result.outcome === 'changed') onSaved?.();
    } catch (error) {
      const code = errorCode(error);
      if (code === 'sign-in-needed') lockPage();
      dispatch({ did: 'fail', code, message: errorMessage(error) });
    }
  }

  return {
    face: state.face,
    isPending: state.face.is === 'pending',
    type: () => dispatch({ did: 'type' }),
    send: (input) => void carryOut(input, latest.current.state),
    keepMine: (input) => {
      dispatch({ did: 'keep-mine' });
      void carryOut(input, advanceChange(latest.current.state, { did: 'keep-mine' }));
    },
  };
}

/** A broken connection says nothing about the act: the same key asks once more. */
async function withOneMoreTry<Result>(act: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const signal = AbortSignal.timeout(patience);
  try {
    return await act(signal);
  } catch (error) {
    if (errorCode(error) !== null || signal.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return act(signal);
  }
}
