import { useEffect, useRef } from 'react';
import type { ChangeResult } from './change-machine.ts';
import { useFormResult, usePageFacts } from './page-facts.tsx';
import { placeOf, useClosePlace } from './place.ts';
import { useIsHydrating } from './use-is-hydrating.ts';

/** What was typed in an editor that was left open for another one. In memory only: it goes when the page goes. */
const drafts = new Map<string, unknown>();

function keepDraft(anchor: string, input: unknown): void {
  drafts.set(anchor, input);
}

function dropDraft(anchor: string): void {
  drafts.delete(anchor);
}

/** How an editor begins: with what the person typed before (kept here, or on the server during a fresh sign-in), and how a form without script ended. */
export interface EditorStart {
  /** Undefined: begin with the value itself. */
  readonly typed: unknown;
  /** Fields of a form sent without script, by name. */
  readonly fields: Readonly<Record<string, string>> | null;
  readonly result: ChangeResult | null;
}

export function useEditorStart(anchor: string): EditorStart {
  const { draft } = usePageFacts();
  const formResult = useFormResult(anchor);
  const isHydrating = useIsHydrating();
  const typedAlready = isHydrating && !import.meta.env.SSR ? fieldsInPage(anchor) : null;
  if (formResult) {
    return { typed: undefined, fields: typedAlready ?? formResult.fields, result: formResult.result as ChangeResult };
  }
  if (typedAlready) return { typed: undefined, fields: typedAlready, result: null };
  if (!import.meta.env.SSR && drafts.has(anchor)) return { typed: drafts.get(anchor), fields: null, result: null };
  if (draft && placeOf(draft.place.split('?')[1]?.split('#')[0] ?? '').edit === anchor) {
    return { typed: parse(draft.draft), fields: null, result: null };
  }
  return { typed: undefined, fields: null, result: null };
}

/** What stands in the row's form while the script wakes up in it: the person may have typed faster than the script arrived. */
function fieldsInPage(anchor: string): Readonly<Record<string, string>> | null {
  const forms = document.getElementById(anchor)?.querySelectorAll('form') ?? [];
  const form = [...forms].find((candidate) => candidate.querySelector('input:not([type=hidden]), textarea, select'));
  if (!form) return null;
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields[name] = name.endsWith('[]') && fields[name] !== undefined ? `${fields[name]},${value}` : value;
  }
  return fields;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Closing forgets what was typed. An editor that goes away because another one opens keeps it for its return. */
export function useCloseEditor(anchor: string, input: unknown): () => void {
  const closePlace = useClosePlace(anchor);
  const latest = useRef({ input, first: input, isClosed: false });
  useEffect(() => {
    latest.current.input = input;
  });
  useEffect(() => {
    const state = latest.current;
    dropDraft(anchor);
    return () => {
      if (!state.isClosed && state.input !== state.first) keepDraft(anchor, state.input);
    };
  }, [anchor]);
  return () => {
    latest.current.isClosed = true;
    closePlace();
  };
}
