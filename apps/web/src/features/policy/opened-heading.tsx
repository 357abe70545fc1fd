import { Notice } from '../../design/notice.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { ClauseItem } from './clause-item.tsx';
import { LegalText } from './legal-text.tsx';
import type { Opened, OwnRow } from './policy-views.ts';

/** The clauses of one heading; beside them on a wide screen, and below on a phone, what the operator's text says. */
export function OpenedHeading({ opened: { clauses, legal, notAsked }, ownRow }: { opened: Opened; ownRow: OwnRow }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_13.5rem] lg:gap-x-8">
      <div className="beside min-w-0">
        {notAsked.length > 0 ? (
          <div className="pt-3">
            <Notice tone="needs-you">
              <p>{sentenceStart(notAsked.join(' and '))} could not be asked just now. This does not mean that we hold nothing there.</p>
            </Notice>
          </div>
        ) : null}
        {clauses.map((clause) => (
          <ClauseItem key={clause.entry} clause={clause} ownRow={ownRow} />
        ))}
      </div>
      <aside className="mt-5 text-small text-soft lg:border-s lg:border-rule lg:ps-5">
        <div className="lg:sticky lg:top-6">
          {legal ? (
            <>
              <h4 className="font-semibold text-ink">In the words of the policy</h4>
              <p className="mb-2">Version of {legal.day}</p>
              <LegalText blocks={legal.blocks} />
            </>
          ) : (
            <p>Micromart has not put the text of this heading here. What you read are the plain words of this page.</p>
          )}
        </div>
      </aside>
    </div>
  );
}
