import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import type { Recipient } from './third-parties-view.ts';

const AllowQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).AllowQuestion }));

interface RecipientRowProps {
  recipient: Recipient;
  isEditable: boolean;
  isAsking: boolean;
  isAboutOpen: boolean;
}

/** A company that gets some of the person's data: for what, which, since when. */
export const RecipientRow = memo(function RecipientRow({ recipient, isEditable, isAsking, isAboutOpen }: RecipientRowProps) {
  const { anchor, name, task, gets, how, essential, allowed, consequence, policyUrl } = recipient;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[task]}
      chips={[
        { tone: 'plain', text: essential ? 'essential' : 'optional' },
        ...(allowed ? [] : [{ tone: 'plain', text: 'stopped' } as const]),
      ]}
      how={
        <>
          <p>
            {allowed ? 'Gets' : 'No longer gets'}: {gets.join(', ')}
          </p>
          <p>
            <ToldAtRow anchor={anchor} how={how} />
          </p>
          {essential ? <p>{consequence}</p> : null}
        </>
      }
      acts={
        <>
          {essential ? null : (
            <AskLink anchor={ask} of={name} isOpen={isAsking} isDisabled={!isEditable}>
              {allowed ? 'Stop' : 'Allow again'}
            </AskLink>
          )}
          <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      <PrivacyPage of={name} url={policyUrl} />
      {isAsking && !essential ? <AllowQuestion anchor={ask} recipient={recipient} /> : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'sharing', kind: 'recipient', id: recipient.id }} anchor={anchor} /> : null}
    </Row>
  );
});
