import type { AppErrorCode } from '@micromart/domain/app-error';
import type { Outputs } from './trpc-client.ts';

export type ChangeResult = Outputs['overview']['undoChange'];
type Conflict = Extract<ChangeResult, { outcome: 'conflict' }>;

/** What an edit looks like now. Each of these is a different thing on the screen. */
export type ChangeFace =
  | { readonly is: 'open' }
  | { readonly is: 'pending' }
  | { readonly is: 'saved'; readonly undo: string | null }
  /** `field` names the part of the value that the sentence is about. */
  | { readonly is: 'refused'; readonly reason: string; readonly field: string | null }
  | ({ readonly is: 'conflict' } & Omit<Conflict, 'outcome'>)
  /** The system of record was not asked: nothing was changed. `system` is null when the server itself could not ask. */
  | { readonly is: 'unavailable'; readonly system: string | null }
  /** No answer came: it may or may not have been carried out. The same key finds out without doing it twice. */
  | { readonly is: 'unknown' }
  | { readonly is: 'sign-in-needed' }
  | { readonly is: 'fresh-sign-in-needed' };

export interface ChangeState {
  readonly face: ChangeFace;
  /** Idempotency key of the act that is under way or may be tried again; null when the next act needs a new one. */
  readonly key: string | null;
  /** The version to act upon after a conflict was shown; null: the one that was on the screen. */
  readonly newer: { readonly version: string | null } | null;
}

export type ChangeEvent =
  | { readonly did: 'type' }
  | { readonly did: 'send'; readonly freshKey: string }
  | { readonly did: 'answer'; readonly result: ChangeResult }
  | { readonly did: 'fail'; readonly code: AppErrorCode | null; readonly message: string | null }
  | { readonly did: 'keep-mine' };

export function startChange(result: ChangeResult | null): ChangeState {
  const start: ChangeState = { face: { is: 'open' }, key: null, newer: null };
  return result ? advanceChange(start, { did: 'answer', result }) : start;
}

export function advanceChange(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (event.did) {
    case 'type':
      if (state.face.is === 'pending') return state;
      return { ...state, key: null, face: state.face.is === 'conflict' ? state.face : { is: 'open' } };
    case 'send':
      return { ...state, key: state.key ?? event.freshKey, face: { is: 'pending' } };
    case 'answer':
      return answered(state, event.result);
    case 'fail':
      return { ...state, face: failed(event.code, event.message) };
    case 'keep-mine':
      return state.face.is === 'conflict' ? { face: { is: 'open' }, key: null, newer: { version: state.face.version } } : state;
  }
}

function answered(state: ChangeState, result: ChangeResult): ChangeState {
  switch (result.outcome) {
    case 'changed':
      return { key: null, newer: null, face: { is: 'saved', undo: result.undo } };
    case 'refused':
      return { ...state, key: null, face: { is: 'refused', reason: result.reason, field: result.field } };
    case 'conflict':
      return { ...state, key: null, face: { is: 'conflict', lines: result.lines, value: result.value, version: result.version } };
    case 'unavailable':
      return { ...state, face: { is: 'unavailable', system: result.system } };
    case 'unknown':
      return { ...state, face: { is: 'unknown' } };
  }
}

function failed(code: AppErrorCode | null, message: string | null): ChangeFace {
  switch (code) {
    case null:
    case 'unexpected':
      return { is: 'unknown' };
    case 'sign-in-needed':
      return { is: 'sign-in-needed' };
    case 'fresh-sign-in-needed':
      return { is: 'fresh-sign-in-needed' };
    case 'unavailable':
      return { is: 'unavailable', system: null };
    default:
      return { is: 'refused', reason: message ?? 'This could not be done. Nothing was changed.', field: null };
  }
}
