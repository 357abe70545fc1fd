import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import type { Message, Messages } from './messages-view.ts';

/** What was sent, newest first; older pages have addresses of their own. */
export function MessageRows({ data: { messages, more }, isLater }: { data: Messages; isLater: boolean }) {
  return (
    <>
      {messages.length === 0 && more === null ? (
        <SectionEmpty>{isLater ? 'Nothing older was sent.' : 'No message to you is in the log.'}</SectionEmpty>
      ) : null}
      <Rows label="What we sent">
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </Rows>
      <p className="flex flex-wrap gap-x-5 pt-3">
        {more === null ? null : (
          <a href={`/messages?before=${encodeURIComponent(more)}#sent`} data-page="" className="act">
            Show earlier
          </a>
        )}
        {isLater ? (
          <a href="/messages#sent" data-page="" className="act quiet">
            Back to the newest
          </a>
        ) : null}
      </p>
    </>
  );
}

function MessageRow({ message: { anchor, subject, channel, topic, sentBy, at, code, seen } }: { message: Message }) {
  return (
    <Row
      anchor={anchor}
      label={channel}
      lines={[subject ?? 'No subject was kept']}
      chips={[{ tone: 'plain', text: topic }]}
      how={
        <>
          <p>
            Sent {at} by {sentBy}.
          </p>
          {seen.map((line) => (
            <p key={line}>{line}.</p>
          ))}
        </>
      }
      acts={
        code ? (
          <a
            href={`/messages?code=${encodeURIComponent(code)}#why`}
            data-page=""
            className="act quiet"
            aria-label={`Why did I get “${subject ?? topic}”?`}
          >
            Why this?
          </a>
        ) : null
      }
    />
  );
}
