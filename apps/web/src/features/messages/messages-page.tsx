import { useLocation } from 'react-router';
import { SourcedSection } from '../../lib/sourced-section.tsx';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { CodeForm } from './code-form.tsx';
import { MessageRows } from './message-rows.tsx';
import { OpeningsRow } from './openings-row.tsx';
import { ReasonRow } from './reason-row.tsx';

/** `/messages`. */
export default function MessagesPage() {
  const query = new URLSearchParams(useLocation().search);
  const [code, before] = [query.get('code') ?? '', query.get('before') ?? ''];
  return (
    <ChapterPage title="Messages" lead="What we sent you, on which channel, whether opening it was noted, and why you got it.">
      <SourcedSection
        slice="messageReason"
        input={only({ code })}
        id="why"
        title="Why did I get this?"
        expect={2}
        count={() => 'by its code'}
      >
        {(reason, isEditable) => (
          <>
            <CodeForm key={code} code={code} />
            <ReasonRow reason={reason} isEditable={isEditable} />
          </>
        )}
      </SourcedSection>
      <SourcedSection
        slice="messages"
        input={only({ before })}
        id="sent"
        title="What we sent"
        expect={8}
        count={({ total }) => (total === 1 ? '1 message' : `${total.toLocaleString('en')} messages`)}
      >
        {(data, isEditable) => (
          <>
            <OpeningsRow data={data} isEditable={isEditable} />
            <MessageRows data={data} isLater={before !== ''} />
          </>
        )}
      </SourcedSection>
    </ChapterPage>
  );
}

/** The fields that say something. */
function only(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
