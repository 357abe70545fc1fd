import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { EditLink } from './edit-link.tsx';
import type { RowPlace } from './row-place.ts';
import { type Decision, decisionsAbout, type Written } from './written-words.ts';

const DecisionQuestion = openedLater(() => import('./decision-question.tsx'));

/** What can be done with a review or feedback. Each but "Change" says first what it does. */
export function WrittenActs({ written, of, isEditable, edit }: { written: Written; of: string } & Pick<RowPlace, 'isEditable' | 'edit'>) {
  const { anchor } = written;
  const anchorOf = (decision: Decision) => `${anchor}-ask-${decision}`;
  const offered = decisionsAbout(written);
  const opened = offered.find(([decision]) => isEditable && edit === anchorOf(decision))?.[0];
  return (
    <>
      <p data-acts className="flex flex-wrap gap-x-5">
        <EditLink anchor={anchor} of={of} isEditable={isEditable}>
          Change
        </EditLink>
        {offered.map(([decision, ask]) => (
          <AskLink
            key={decision}
            anchor={anchorOf(decision)}
            of={decision === 'promotion' ? `of ${of}` : of}
            isOpen={decision === opened}
            isDisabled={!isEditable}
          >
            {ask}
          </AskLink>
        ))}
      </p>
      {opened ? <DecisionQuestion key={opened} anchor={anchorOf(opened)} decision={opened} written={written} /> : null}
    </>
  );
}
