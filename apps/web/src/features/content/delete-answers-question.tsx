import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Questionnaire } from './content-view.ts';

export default function DeleteAnswersQuestion({ anchor, questionnaire }: { anchor: string; questionnaire: Questionnaire }) {
  const { id, version, answers, title } = questionnaire;
  const many = answers.length === 1 ? '1 answer is' : `${answers.length} answers are`;
  return (
    <AskPanel
      section="written"
      slice="content"
      anchor={anchor}
      row={questionnaire.anchor}
      version={version}
      act="content.deleteAnswers"
      fields={{ id, version }}
      consequence={<p>Your {many} deleted. Totals that no longer name you stay. This cannot be taken back.</p>}
      confirm="Delete the answers"
      pending="Deleting"
      kind="final"
      saved={`Your answers to “${title}” were deleted.`}
      savedAt="foot"
      send={({ signal, ...envelope }) => api.content.deleteAnswers.mutate({ id, ...envelope }, { signal })}
    />
  );
}
