import { api } from '../../lib/trpc-client.ts';
import type { Conversation, Feedback, Questionnaire, Review } from './content-view.ts';
import { TextsEditor } from './texts-editor.tsx';

/** Stars, title and text of a review. */
export function ReviewEditor({ review }: { review: Review }) {
  const { id, anchor, version, stars, title, text, isPublic } = review;
  return (
    <TextsEditor
      anchor={anchor}
      slice="content"
      act="content.changeReview"
      id={id}
      version={version}
      note={isPublic ? 'It is on the site: others see the new words as soon as they are saved.' : null}
      parts={[
        { name: 'stars', field: 'stars', label: 'Stars', value: String(stars), as: 'stars' },
        { name: 'title', field: 'title', label: 'Title', value: title, as: 'line' },
        { name: 'text', field: 'text', label: 'Review', value: text, as: 'lines' },
      ]}
      send={(texts, { signal, ...envelope }) =>
        api.content.changeReview.mutate(
          { id, stars: Number(texts.stars), title: texts.title ?? '', text: texts.text ?? '', ...envelope },
          { signal },
        )
      }
    />
  );
}

export function FeedbackEditor({ feedback }: { feedback: Feedback }) {
  const { id, anchor, version, text } = feedback;
  return (
    <TextsEditor
      anchor={anchor}
      slice="content"
      act="content.changeFeedback"
      id={id}
      version={version}
      parts={[{ name: 'text', field: 'text', label: 'Feedback', value: text, as: 'lines' }]}
      send={(texts, { signal, ...envelope }) => api.content.changeFeedback.mutate({ id, text: texts.text ?? '', ...envelope }, { signal })}
    />
  );
}

/** The answers to an open questionnaire, each under its question. */
export function AnswersEditor({ questionnaire }: { questionnaire: Questionnaire }) {
  const { id, anchor, version, answers } = questionnaire;
  return (
    <TextsEditor
      anchor={anchor}
      slice="content"
      act="content.changeAnswers"
      id={id}
      version={version}
      parts={answers.map(({ question, answer }, place) => ({
        name: `answers[q${place}]`,
        field: `answers.${place}.answer`,
        label: question,
        value: answer,
        as: 'line',
      }))}
      send={(texts, { signal, ...envelope }) => {
        const given = Object.fromEntries(answers.map((_, place) => [`q${place}`, texts[`answers[q${place}]`] ?? '']));
        return api.content.changeAnswers.mutate({ id, answers: given, ...envelope }, { signal });
      }}
    />
  );
}

/** A note that corrects what was written down. */
export function NoteEditor({ conversation }: { conversation: Conversation }) {
  const { id, anchor, version, notes } = conversation;
  return (
    <TextsEditor
      anchor={anchor}
      slice="conversations"
      act="conversations.addNote"
      id={id}
      version={version}
      note="The original stays; your note stands beside it, with its day. A note cannot be changed afterwards."
      parts={[{ name: 'text', field: `notes.${notes.length}.text`, label: 'What should it say?', value: '', as: 'lines' }]}
      save="Add the note"
      saved="Your note was added."
      send={(texts, { signal, ...envelope }) => api.conversations.addNote.mutate({ id, text: texts.text ?? '', ...envelope }, { signal })}
    />
  );
}
