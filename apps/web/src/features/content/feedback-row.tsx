import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Feedback } from './content-view.ts';
import type { RowPlace } from './row-place.ts';
import { Used } from './used.tsx';
import { WrittenActs } from './written-acts.tsx';

const FeedbackEditor = openedLater(async () => ({ default: (await import('./editors.tsx')).FeedbackEditor }));

/** Feedback that was sent to us: never public, but perhaps used in promotion. */
export const FeedbackRow = memo(function FeedbackRow({ feedback, isEditable, edit, about }: { feedback: Feedback } & RowPlace) {
  const { anchor, text, chips, how, used } = feedback;
  const isEditing = isEditable && edit === anchor;
  return (
    <Row
      anchor={anchor}
      label={feedback.about}
      lines={text.split('\n').filter((line) => line !== '')}
      chips={chips}
      how={
        <>
          <Used used={used} />
          <ToldAtRow anchor={anchor} how={how} />
        </>
      }
      acts={
        <ActLink what="about" anchor={anchor} of={`your feedback about ${feedback.about}`} isOpen={about === anchor}>
          About
        </ActLink>
      }
      editor={isEditing ? <FeedbackEditor feedback={feedback} /> : null}
    >
      {isEditing ? null : (
        <WrittenActs
          written={{ ...feedback, kind: 'feedback', isPublic: null }}
          of={`your feedback about ${feedback.about}`}
          isEditable={isEditable}
          edit={edit}
        />
      )}
      {about === anchor ? <AboutPanel record={{ system: 'community', kind: 'feedback', id: feedback.id }} anchor={anchor} /> : null}
    </Row>
  );
});
