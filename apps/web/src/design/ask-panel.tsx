import { type ReactNode, useEffect, useRef } from 'react';
import type { ChangeFace, ChangeResult } from '../lib/change-machine.ts';
import { useEditorStart } from '../lib/drafts.ts';
import { tellLastAct } from '../lib/last-act.ts';
import { usePageFacts } from '../lib/page-facts.tsx';
import { placeHref, useClosePlace } from '../lib/place.ts';
import { signInAgain } from '../lib/sign-in-again.ts';
import { refreshSlices, type Slice } from '../lib/slices.ts';
import { type ActEnvelope, useChange } from '../lib/use-change.ts';
import { Button, ButtonLink } from './button.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { Notice } from './notice.tsx';

export interface AskedActProps {
  /** Of the question; the address opens it with `/?edit=`. */
  anchor: string;
  /** The row that the question stands at; how it ended is said there. */
  row: string;
  /** Heading that gets the focus when the row is gone afterwards. */
  section: string;
  slice: Slice;
  version: string | null;
  /** Procedure and its input, for a form without script. */
  act: string;
  fields: Readonly<Record<string, string>>;
  send: (envelope: ActEnvelope) => Promise<ChangeResult>;
  /** What will happen and what is lost, in numbers where there are any. */
  consequence: ReactNode;
  /** The button, and the button while it is under way: "Unlink this fridge", "Unlinking". */
  confirm: string;
  pending: string;
  /** `final` where it cannot be undone. */
  kind?: 'final' | 'plain';
  saved: string;
  savedAt?: 'row' | 'foot';
}

/** A question in place: the consequence first, then yes and no with equal weight. */
export function AskPanel({ anchor, row, section, slice, version, act, fields, send, consequence, confirm, pending, kind = 'plain', saved, savedAt = 'row' }: AskedActProps) {
  const { formToken } = usePageFacts();
  const close = useClosePlace();
  const change = useChange<null>({ anchor: row, slice, version, saved, savedAt, onSaved: close, result: useEditorStart(anchor).result, send: (_, envelope) => send(envelope) });
  const { face, isPending } = change;
  useFreshTruth(face, slice);
  const panel = useFocusThereAndBack(anchor, row, section);
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="presentation"
      data-screen-only
      className={`outline-none border-s-3 ps-4 py-1.5 my-2 max-w-[34rem] ${kind === 'final' ? 'border-red' : 'border-accent'}`}
      onKeyDown={(event) => (event.key === 'Escape' && !isPending ? close() : undefined)}
    >
      <form
        method="post"
        action="/act"
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) change.send(null);
        }}
      >
        <HiddenFields formToken={formToken} act={act} anchor={anchor} fields={fields} />
        {consequence}
        <Ended face={face} onSignInAgain={() => void signInAgain(placeHref('edit', anchor), null)} />
        <div className="flex flex-wrap gap-3 items-center mt-3">
          <Button kind={kind} type="submit" aria-disabled={isPending}>
            {isPending ? pending : confirm}
          </Button>
          <ButtonLink
            href="/"
            onClick={(event) => {
              event.preventDefault();
              if (!isPending) close();
            }}
          >
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

function Ended({ face, onSignInAgain }: { face: ChangeFace; onSignInAgain: () => void }) {
  return (
    <div role="status">
      {face.is === 'refused' ? <p className="text-red mt-2">{face.reason}</p> : null}
      {face.is === 'conflict' ? <p className="text-amber mt-2">{conflictInWords(face.version)}</p> : null}
      {face.is === 'unavailable' ? <p className="text-amber mt-2">{sentenceStart(face.system ?? 'the system that holds this')} is not answering. Nothing was changed.</p> : null}
      {face.is === 'unknown' ? <p className="text-amber mt-2">No answer came, so we do not know yet. Try once more: it finds out, and is never done twice.</p> : null}
      {face.is === 'sign-in-needed' ? <p className="text-amber mt-2">Your session has ended. Nothing was changed.</p> : null}
      {face.is === 'fresh-sign-in-needed' ? (
        <div className="mt-3">
          <Notice tone="needs-you" title="For this we ask you to sign in once more.">
            <p className="mb-2">You come back to this very place. Nothing has happened yet.</p>
            <Button onClick={onSignInAgain}>Sign in again</Button>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

function conflictInWords(version: string | null): string {
  return version === null ? 'It is gone already: this was done elsewhere meanwhile.' : 'It was changed elsewhere meanwhile. You see it now as it stands; nothing was done yet.';
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** After a conflict the page shows what it is now. When it is gone, the question goes with it, and that is said at the foot. */
function useFreshTruth(face: ChangeFace, slice: Slice): void {
  const isGone = face.is === 'conflict' && face.version === null;
  useEffect(() => {
    if (face.is !== 'conflict') return;
    if (isGone) tellLastAct({ anchor: '', text: conflictInWords(null), undo: null, at: 'foot', isDone: false });
    void refreshSlices([slice]);
  }, [face.is, isGone, slice]);
}

/** Into the question when it opens; back to what opened it, or to the nearest thing that is left, when it closes. */
function useFocusThereAndBack(anchor: string, row: string, section: string): React.RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      const left = document.getElementById(anchor) ?? document.getElementById(row)?.querySelector<HTMLElement>('[data-place]') ?? document.getElementById(section);
      left?.focus({ preventScroll: true });
    };
  }, [anchor, row, section]);
  return panel;
}
