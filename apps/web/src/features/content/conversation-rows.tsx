import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import type { Conversations } from './content-view.ts';
import { ConversationRow } from './conversation-row.tsx';
import { Group } from './group.tsx';
import { WriteToUs } from './write-to-us.tsx';

export function ConversationRows({ data, isEditable }: { data: Conversations; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { conversations, enquiries, deletion, other } = data;
  const isEmpty = conversations.length + enquiries.length === 0;
  return (
    <>
      {isEmpty ? <SectionEmpty>You have asked us nothing.</SectionEmpty> : null}
      <Group title="Conversations">
        {conversations.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isEditable={isEditable}
            edit={edit === conversation.anchor ? edit : null}
            about={about === conversation.anchor ? about : null}
          />
        ))}
      </Group>
      <Group title="Enquiries">
        {enquiries.map(({ id, anchor, topic, asked, chips, how }) => (
          <Row
            key={id}
            anchor={anchor}
            label={topic}
            lines={[asked]}
            chips={chips}
            how={how}
            acts={
              <ActLink what="about" anchor={anchor} of={topic} isOpen={about === anchor}>
                About
              </ActLink>
            }
          >
            {about === anchor ? <AboutPanel record={{ system: 'care', kind: 'enquiry', id }} anchor={anchor} /> : null}
          </Row>
        ))}
      </Group>
      <OtherData rows={other} />
      {isEmpty ? null : (
        <>
          <WriteToUs subject="Delete a conversation">To have a conversation or an enquiry deleted</WriteToUs>
          <p className="text-small text-soft mt-1">{deletion}</p>
        </>
      )}
    </>
  );
}
