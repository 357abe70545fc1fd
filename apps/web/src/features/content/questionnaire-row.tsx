import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Questionnaire } from './content-view.ts';
import { EditLink } from './edit-link.tsx';
import type { RowPlace } from './row-place.ts';

const AnswersEditor = openedLater(async () => ({ default: (await import('./editors.tsx')).AnswersEditor }));
const DeleteAnswersQuestion = openedLater(() => import('./delete-answers-question.tsx'));

/** The answers to one questionnaire. */
export const QuestionnaireRow = memo(function QuestionnaireRow({
  questionnaire,
  isEditable,
  edit,
  about,
}: { questionnaire: Questionnaire } & RowPlace) {
  const { id, anchor, title, isOpen, answers, how } = questionnaire;
  const isEditing = isEditable && isOpen && edit === anchor;
  const ask = `${anchor}-ask-delete`;
  const isAsking = isEditable && edit === ask;
  return (
    <Row
      anchor={anchor}
      label={title}
      lines={answers.map(({ question, answer }) => `${question.endsWith('?') ? question : `${question}:`} ${answer}`)}
      chips={[{ tone: isOpen ? 'good' : 'plain', text: isOpen ? 'open' : 'closed' }]}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <ActLink what="about" anchor={anchor} of={title} isOpen={about === anchor}>
          About
        </ActLink>
      }
      editor={isEditing ? <AnswersEditor questionnaire={questionnaire} /> : null}
    >
      {isEditing ? null : (
        <p data-acts className="flex flex-wrap gap-x-5">
          {isOpen ? (
            <EditLink anchor={anchor} of={`to ${title}`} isEditable={isEditable}>
              Change the answers
            </EditLink>
          ) : null}
          <AskLink anchor={ask} of={`to ${title}`} isOpen={isAsking} isDisabled={!isEditable}>
            Delete the answers
          </AskLink>
        </p>
      )}
      {isAsking ? <DeleteAnswersQuestion anchor={ask} questionnaire={questionnaire} /> : null}
      {about === anchor ? <AboutPanel record={{ system: 'community', kind: 'questionnaire', id }} anchor={anchor} /> : null}
    </Row>
  );
});
