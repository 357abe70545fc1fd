import { memo } from 'react';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useLineHref } from './activity-address.ts';
import type { Line } from './activity-view.ts';
import { LineDetails } from './line-details.tsx';

const RemoveLineQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveLineQuestion }));

/** One line: when, what, where and with what. All that it says opens below. */
export const LineRow = memo(function LineRow({ line, isOpen, isAsked }: { line: Line; isOpen: boolean; isAsked: boolean }) {
  const { anchor, time, text, kind, device, place, address } = line;
  const href = useLineHref(line.line, anchor, isOpen);
  const facts = [kind, device, place, address].filter((fact) => fact !== null);
  return (
    <li id={anchor} className="row" data-row>
      <h4>{time}</h4>
      <div className="acts">
        <a
          href={href}
          data-page=""
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Details'}, ${text}, ${time}`}
          className="act quiet"
        >
          {isOpen ? 'Close' : 'Details'}
        </a>
        <AskLink anchor={`${anchor}-ask`} of={`${text}, ${time}`} isOpen={isAsked}>
          Delete
        </AskLink>
      </div>
      <div className="value">
        <bdi>{text}</bdi>
      </div>
      <div className="how">
        <ToldAtRow
          anchor={anchor}
          how={facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 ? ' · ' : ''}
              <bdi>{fact}</bdi>
            </span>
          ))}
        />
      </div>
      {isOpen || isAsked ? (
        <div className="below">
          {isOpen ? <LineDetails line={line.line} /> : null}
          {isAsked ? <RemoveLineQuestion line={line} /> : null}
        </div>
      ) : null}
    </li>
  );
});
