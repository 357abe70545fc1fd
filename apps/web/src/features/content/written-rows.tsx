import { Row } from '../../design/row.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import type { Content } from './content-view.ts';
import { FeedbackRow } from './feedback-row.tsx';
import { Group } from './group.tsx';
import { QuestionnaireRow } from './questionnaire-row.tsx';
import { ReviewRow } from './review-row.tsx';
import { WriteToUs } from './write-to-us.tsx';

export function WrittenRows({ data, isEditable }: { data: Content; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const within = ({ anchor }: { anchor: string }) => ({
    isEditable,
    edit: edit === anchor || edit?.startsWith(`${anchor}-ask-`) ? edit : null,
    about: about === anchor ? about : null,
  });
  const { reviews, feedback, questionnaires, clauses, other } = data;
  const isEmpty = reviews.length + feedback.length + questionnaires.length === 0;
  return (
    <>
      {isEmpty ? <SectionEmpty>You have written no review, no feedback and no answers.</SectionEmpty> : null}
      <Group title="Reviews and ratings">
        {reviews.map((review) => (
          <ReviewRow key={review.id} review={review} {...within(review)} />
        ))}
      </Group>
      <Group title="Feedback">
        {feedback.map((one) => (
          <FeedbackRow key={one.id} feedback={one} {...within(one)} />
        ))}
      </Group>
      <Group title="Questionnaires">
        {questionnaires.map((questionnaire) => (
          <QuestionnaireRow key={questionnaire.id} questionnaire={questionnaire} {...within(questionnaire)} />
        ))}
      </Group>
      <OtherData rows={other} />
      <Group title="What the policy says about all of it">
        {clauses.map(({ entry, name, sentence, say }) => (
          <Row key={entry} anchor={`content-${entry}`} label={name} lines={[sentence]} how={say} />
        ))}
      </Group>
      <WriteToUs subject="Erase something I wrote">To have something of it erased</WriteToUs>
    </>
  );
}
