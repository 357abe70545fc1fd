import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Messages } from './messages-view.ts';

const ForgetQuestion = openedLater(() => import('./forget-question.tsx'));

const anchor = 'messages-openings';
const ask = `${anchor}-ask`;

/** What was noted about opening, reading and receiving: how much, whether it goes on, and the way to delete it. */
export function OpeningsRow({ data: { openings, noting }, isEditable }: { data: Messages; isEditable: boolean }) {
  const { edit } = usePlace();
  const isAsking = isEditable && edit === ask && openings > 0;
  return (
    <Rows label="Opens and reads">
      <Row
        anchor={anchor}
        label="Opens and reads"
        lines={[openings === 0 ? 'Nothing is noted' : `${openings.toLocaleString('en')} ${openings === 1 ? 'line' : 'lines'} noted`]}
        how={<ToldAtRow anchor={anchor} how={notes[noting]} />}
        acts={
          <>
            {openings > 0 ? (
              <AskLink anchor={ask} of="what was noted about opening messages" isOpen={isAsking} isDisabled={!isEditable}>
                Delete
              </AskLink>
            ) : null}
            {noting === 'on' || noting === 'off' ? (
              <a href="/#messaging-open-tracking-main" data-page="" className="act quiet">
                The switch
              </a>
            ) : null}
          </>
        }
      >
        {isAsking ? <ForgetQuestion anchor={ask} row={anchor} openings={openings} noting={noting} /> : null}
      </Row>
    </Rows>
  );
}

const notes = {
  on: 'Opening an e-mail, reading a text and receiving a push is noted now.',
  off: 'Opening is not noted any more.',
  'no-setting': 'The messaging system holds no setting on noting when you open a message.',
  unasked: 'Whether opening is noted now, we could not ask.',
} as const satisfies Record<Messages['noting'], string>;
