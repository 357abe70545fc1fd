import { memo, type ReactNode, useEffect, useRef } from 'react';
import { Chip } from './chip.tsx';

export interface RowProps {
  anchor: string;
  label: string;
  /** Lines of the value; empty when nothing is held. */
  lines: readonly string[];
  /** When and how we got it; one soft line. */
  how?: ReactNode;
  chips?: readonly { tone: 'good' | 'needs-you' | 'plain'; text: string }[];
  /** The one or two things that can be done: ActLink, Switch, Button. */
  acts?: ReactNode;
  /** The editor: takes the place of the value, and gives it back. */
  editor?: ReactNode;
  /** Opens below the value: "About this", a consequence to confirm. */
  children?: ReactNode;
  /** Masked for support: what kind of thing is hidden. */
  masked?: boolean;
}

/** One line of the page: what it is, the value, how we got it, what can be done. */
export const Row = memo(function Row({ anchor, label, lines, how, chips = [], acts, editor, children, masked = false }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useFocusBack(row, editor != null);
  return (
    <li ref={row} id={anchor} data-row className="grid grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[10rem_minmax(0,1fr)_auto] gap-x-5 py-3.5 border-b border-rule scroll-mt-6">
      <h3 data-label className="text-small sm:text-base text-soft sm:row-span-2">{label}</h3>
      {editor ? (
        <div data-editor className="col-span-full sm:col-start-2 sm:row-start-1 mt-1 sm:mt-0">{editor}</div>
      ) : (
        <>
          {acts ? (
            <div data-acts className="flex flex-wrap justify-end gap-x-4 -my-1 coarse:-my-2.5 max-sm:-mt-1.5 max-sm:coarse:-mt-3 sm:col-start-3 sm:row-start-1 sm:row-span-2 self-start">
              {acts}
            </div>
          ) : null}
          <div data-value className="min-w-0 wrap-anywhere max-sm:col-span-full sm:col-start-2 sm:row-start-1">
            <Value lines={lines} masked={masked} />
            {chips.map((chip) => (
              <span key={chip.text}>
                {' '}
                <Chip {...chip} />
              </span>
            ))}
          </div>
          {how ? <div className="text-small text-soft mt-0.5 max-sm:col-span-full sm:col-start-2">{how}</div> : null}
        </>
      )}
      {children ? <div className="col-span-full sm:col-start-2 sm:col-span-2">{children}</div> : null}
    </li>
  );
});

function Value({ lines, masked }: { lines: readonly string[]; masked: boolean }) {
  if (masked) return <span className="text-soft">Hidden from support. Only you see this.</span>;
  if (lines.length === 0) return <span className="text-soft italic font-serif">We hold nothing here.</span>;
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never moved.
    <span key={place} className={place < lines.length - 1 ? 'block' : undefined}>
      <bdi>{line}</bdi>
    </span>
  ));
}

/** When the editor goes away and focus would be lost with it, focus returns to the link that opened it. */
function useFocusBack(row: React.RefObject<HTMLLIElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const closes = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (closes && isLost) row.current?.querySelector<HTMLElement>('[data-place]')?.focus({ preventScroll: true });
  }, [row, isOpen]);
}
