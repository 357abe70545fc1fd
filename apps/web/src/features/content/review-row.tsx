import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Review } from './content-view.ts';
import type { RowPlace } from './row-place.ts';
import { Used } from './used.tsx';
import { WrittenActs } from './written-acts.tsx';

const ReviewEditor = openedLater(async () => ({ default: (await import('./editors.tsx')).ReviewEditor }));

/** One review or bare rating: what it says, who sees it, where it was used. */
export const ReviewRow = memo(function ReviewRow({ review, isEditable, edit, about }: { review: Review } & RowPlace) {
  const { anchor, product, stars, title, text, chips, how, used } = review;
  const isEditing = isEditable && edit === anchor;
  const given = `${stars} of 5 stars`;
  return (
    <Row
      anchor={anchor}
      label={product}
      lines={[title === '' ? given : `${given}: ${title}`, ...text.split('\n').filter((line) => line !== '')]}
      chips={chips}
      how={
        <>
          <Used used={used} />
          <ToldAtRow anchor={anchor} how={how} />
        </>
      }
      acts={
        <ActLink what="about" anchor={anchor} of={`your review of ${product}`} isOpen={about === anchor}>
          About
        </ActLink>
      }
      editor={isEditing ? <ReviewEditor review={review} /> : null}
    >
      {isEditing ? null : (
        <WrittenActs written={{ ...review, kind: 'review' }} of={`your review of ${product}`} isEditable={isEditable} edit={edit} />
      )}
      {about === anchor ? <AboutPanel record={{ system: 'community', kind: 'review', id: review.id }} anchor={anchor} /> : null}
    </Row>
  );
});
