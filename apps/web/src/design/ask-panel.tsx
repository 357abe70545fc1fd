import { type ReactNode, useEffect, useRef } from 'react';
import type { ChangeFace, ChangeResult } from '../lib/change-machine.ts';
import { useEditorStart } from '../lib/drafts.ts';
import { inTheWay } from '../lib/face-in-words.ts';
import { tellLastAct } from '../lib/last-act.ts';
import { usePageFacts } from '../lib/page-facts.tsx';
import { useClosePlace, usePage } from '../lib/place.ts';
import { signInAgain } from '../lib/sign-in-again.ts';
import { refreshSlices, type Slice } from '../lib/slices.ts';
import { type ActEnvelope, useChange } from '../lib/use-change.ts';
import { useEscape } from '../lib/use-escape.ts';
import { Button, ButtonLink } from './button.tsx';
import { FreshSignIn } from './fresh-sign-in.tsx';
import { HiddenFields } from './hidden-fields.tsx';

export interface AskedActProps {
  /** Of the question; the address opens it with `?edit=`. */
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
export function AskPanel({
  anchor,
  row,
  section,
  slice,
  version,
  act,
  fields,
  send,
  consequence,
  confirm,
  pending,
  kind = 'plain',
  saved,
  savedAt = 'row',
}: AskedActProps) {
  const { formToken } = usePageFacts();
  const close = useClosePlace(anchor);
  const page = usePage();
  const change = useChange<null>({
    anchor: row,
    slice,
    version,
    saved,
    savedAt,
    onSaved: close,
    result: useEditorStart(anchor).result,
    send: (_, envelope) => send(envelope),
  });
  const { face, isPending } = change;
  useFreshTruth(face, slice);
  const panel = useFocusThereAndBack(anchor, row, section);
  useEscape(panel, () => (isPending ? undefined : close()));
  return (
    <div
      ref={panel}
      tabIndex={-1}
      data-screen-only
      className={`outline-none border-s-3 ps-4 py-1.5 my-2 max-w-[34rem] ${kind === 'final' ? 'border-red' : 'border-accent'}`}
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
        <output className="block">
          <Ended face={face} onSignInAgain={() => void signInAgain(anchor, null)} />
        </output>
        <div className="flex flex-wrap gap-3 items-center mt-3">
          <Button kind={kind} type="submit" aria-disabled={isPending}>
            {isPending ? pending : confirm}
          </Button>
          <ButtonLink
            href={page}
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
  if (face.is === 'fresh-sign-in-needed') return <FreshSignIn onSignInAgain={onSignInAgain} />;
  const text = isGone(face) ? goneWords : inTheWay(face);
  return text ? <p className={`mt-2 ${face.is === 'refused' ? 'text-red' : 'text-amber'}`}>{text}</p> : null;
}

const goneWords = 'It is gone already: this was done elsewhere meanwhile.';

function isGone(face: ChangeFace): boolean {
  return face.is === 'conflict' && face.version === null;
}

/** After a conflict the page shows what it is now. When it is gone, the question goes with it, and that is said at the foot. */
function useFreshTruth(face: ChangeFace, slice: Slice): void {
  const wasGone = isGone(face);
  useEffect(() => {
    if (face.is !== 'conflict') return;
    if (wasGone) tellLastAct({ anchor: '', text: goneWords, undo: null, at: 'foot', isDone: false });
    void refreshSlices([slice]);
  }, [face.is, wasGone, slice]);
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
      const left =
        document.getElementById(anchor) ??
        document.getElementById(row)?.querySelector<HTMLElement>('[data-place]') ??
        document.getElementById(section);
      left?.focus({ preventScroll: true });
    };
  }, [anchor, row, section]);
  return panel;
}
