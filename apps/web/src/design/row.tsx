import { memo, type ReactNode } from 'react';
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
  return (
    <li id={anchor} className="row">
      <h3>{label}</h3>
      {editor ? (
        <div className="editor">{editor}</div>
      ) : (
        <>
          {acts ? <div className="acts">{acts}</div> : null}
          <div className="value">
            <Value lines={lines} masked={masked} />
            {chips.map((chip) => (
              <span key={chip.text}>
                {' '}
                <Chip {...chip} />
              </span>
            ))}
          </div>
          {how ? <div className="how">{how}</div> : null}
        </>
      )}
      {children ? <div className="below">{children}</div> : null}
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
