import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Holder } from './sharing-view.ts';

const DeletionQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).DeletionQuestion }));

/** A company that works for us: on what agreement, whether it may go on, and what it said when it was asked to delete. */
export function HolderRow({ holder, isAsking, isEditable }: { holder: Holder; isAsking: boolean; isEditable: boolean }) {
  const { id, anchor, name, task, contract, standing, deletion, isAsked, isOptional, nextRequest } = holder;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[task]}
      chips={[{ tone: 'plain', text: standing }, ...(isAsked ? [{ tone: 'needs-you', text: 'waiting for its answer' } as const] : [])]}
      how={
        <>
          <p>{contract}</p>
          <p>
            <ToldAtRow anchor={anchor} how={deletion ?? 'Not asked to delete anything so far.'} />
          </p>
        </>
      }
      acts={
        <>
          {nextRequest === null ? null : (
            <AskLink anchor={ask} of={`${name} to delete what it has`} isOpen={isAsking} isDisabled={!isEditable}>
              Ask to delete
            </AskLink>
          )}
          {isOptional ? (
            <a href={`/#sharing-recipient-${id}`} data-page="" className="act" aria-label={`Stop or allow ${name}`}>
              Stop or allow
            </a>
          ) : null}
        </>
      }
    >
      {isAsking && nextRequest !== null ? <DeletionQuestion anchor={ask} holder={holder} request={nextRequest} /> : null}
    </Row>
  );
}
