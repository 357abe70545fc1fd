import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import type { LinkedService } from './third-parties-view.ts';

const DisconnectQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).DisconnectQuestion }));

interface LinkedServiceRowProps {
  service: LinkedService;
  isEditable: boolean;
  isAsking: boolean;
  isAboutOpen: boolean;
}

/** A service of somebody else that the person connected, and what it may do. */
export const LinkedServiceRow = memo(function LinkedServiceRow({ service, isEditable, isAsking, isAboutOpen }: LinkedServiceRowProps) {
  const { anchor, name, scopes, how, policyUrl } = service;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={scopes.map((scope) => `May ${scope}`)}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <>
          <AskLink anchor={ask} of={name} isOpen={isAsking} isDisabled={!isEditable}>
            Disconnect
          </AskLink>
          <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      <PrivacyPage of={name} url={policyUrl} />
      {isAsking ? <DisconnectQuestion anchor={ask} service={service} /> : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'sharing', kind: 'linked-service', id: service.id }} anchor={anchor} /> : null}
    </Row>
  );
});
