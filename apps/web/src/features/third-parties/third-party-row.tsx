import type { ReactNode } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { Row, type RowProps } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { PrivacyPage } from './privacy-page.tsx';

/** What both rows of third parties are told. */
export interface RowState {
  isEditable: boolean;
  isAsking: boolean;
  isAboutOpen: boolean;
}

interface ThirdPartyRowProps extends RowState, Pick<RowProps, 'lines' | 'chips' | 'how'> {
  kind: 'recipient' | 'linked-service';
  party: { id: string; anchor: string; name: string; policyUrl: string };
  /** What can be asked at the row, and the question; null where nothing can. */
  ask: string | null;
  question: (anchor: string) => ReactNode;
}

/** Somebody else who has some of the person's data: one act, About, and their own page about privacy. */
export function ThirdPartyRow({ kind, party, ask, question, isEditable, isAsking, isAboutOpen, ...row }: ThirdPartyRowProps) {
  const { id, anchor, name, policyUrl } = party;
  const askAnchor = `${anchor}-ask`;
  return (
    <Row
      {...row}
      anchor={anchor}
      label={name}
      acts={
        <>
          {ask === null ? null : (
            <AskLink anchor={askAnchor} of={name} isOpen={isAsking} isDisabled={!isEditable}>
              {ask}
            </AskLink>
          )}
          <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      <PrivacyPage of={name} url={policyUrl} />
      {isAsking && ask !== null ? question(askAnchor) : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'sharing', kind, id }} anchor={anchor} /> : null}
    </Row>
  );
}
