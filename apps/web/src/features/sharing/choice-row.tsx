import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { PurposeChoice } from './sharing-view.ts';

const PurposeQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).PurposeQuestion }));

interface ChoiceRowProps {
  choice: PurposeChoice;
  isEditable: boolean;
  edit: string | null;
  isAboutOpen: boolean;
}

/** One purpose that the service does not need: the policy's words, what was really sent for it, and yes or no. */
export function ChoiceRow({ choice, isEditable, edit, isAboutOpen }: ChoiceRowProps) {
  const { anchor, name, sentence, say, quote, allowed, how, sent, version, id, entry } = choice;
  const [allow, stop] = [`${anchor}-allow`, `${anchor}-stop`];
  const asked = isEditable && (edit === allow || edit === stop) ? edit === allow : null;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[allowed === null ? 'You have not chosen yet' : allowed ? 'Allowed' : 'Stopped']}
      how={
        <>
          <p>{quote ? `${sentence} In its words: “${quote}”.` : sentence}</p>
          <p>
            {sent ? (
              <a href={sent.href} data-page="" className="underline decoration-underline">
                {sent.text}
              </a>
            ) : (
              'Nothing was sent for it so far'
            )}
            . {say}
          </p>
          <p>
            <ToldAtRow anchor={anchor} how={how ?? 'No choice of yours is on record'} />
          </p>
        </>
      }
      acts={
        <>
          {allowed === true ? null : (
            <AskLink anchor={allow} of={name} isOpen={asked === true} isDisabled={!isEditable}>
              Allow
            </AskLink>
          )}
          {allowed === false ? null : (
            <AskLink anchor={stop} of={name} isOpen={asked === false} isDisabled={!isEditable}>
              Stop
            </AskLink>
          )}
          {version === null ? null : (
            <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
              About
            </ActLink>
          )}
        </>
      }
    >
      {asked === null || asked === allowed ? null : (
        <PurposeQuestion key={String(asked)} anchor={asked ? allow : stop} choice={choice} isAllowing={asked} />
      )}
      {isAboutOpen ? <AboutPanel record={{ system: 'sharing', kind: 'purpose-choice', id, entry }} anchor={anchor} /> : null}
    </Row>
  );
}
