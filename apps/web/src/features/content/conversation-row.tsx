import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Conversation } from './content-view.ts';
import { EditLink } from './edit-link.tsx';
import type { RowPlace } from './row-place.ts';

const NoteEditor = openedLater(async () => ({ default: (await import('./editors.tsx')).NoteEditor }));

/** What was said, by whom and when; the person's own notes beside it. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  isEditable,
  edit,
  about,
}: { conversation: Conversation } & RowPlace) {
  const { id, anchor, subject, messages, notes, recording, chips, how } = conversation;
  const isEditing = isEditable && edit === anchor;
  return (
    <Row
      anchor={anchor}
      label={subject}
      lines={messages.slice(0, 1).map(({ text }) => text)}
      chips={chips}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <ActLink what="about" anchor={anchor} of={subject} isOpen={about === anchor}>
          About
        </ActLink>
      }
    >
      {recording ? <p className="mt-2">{recording}</p> : null}
      {notes.map(({ at, text }) => (
        <p key={at + text} className="mt-2 border-s-3 border-rule ps-4">
          <span className="text-small text-soft">Your note, {at}</span>
          <br />
          <bdi>{text}</bdi>
        </p>
      ))}
      {messages.length > 1 ? (
        <details className="mt-1">
          <summary className="min-h-8 coarse:min-h-11 content-center cursor-pointer text-soft hover:text-ink">
            All {messages.length} messages<span className="sr-only">{` of ${subject}`}</span>
          </summary>
          {messages.map(({ at, from, text }) => (
            <p key={at} className="mb-3">
              <span className="text-small text-soft">
                {from === 'you' ? 'You' : 'Micromart'}, {at}
              </span>
              <br />
              <bdi>{text}</bdi>
            </p>
          ))}
        </details>
      ) : null}
      {isEditing ? (
        <NoteEditor conversation={conversation} />
      ) : (
        <p data-acts className="flex flex-wrap gap-x-5">
          <EditLink anchor={anchor} of={`to ${subject}`} isEditable={isEditable}>
            Add a note
          </EditLink>
        </p>
      )}
      {about === anchor ? <AboutPanel record={{ system: 'care', kind: 'conversation', id }} anchor={anchor} /> : null}
    </Row>
  );
});
