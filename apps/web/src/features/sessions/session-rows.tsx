import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { useFound } from '../../lib/find.ts';
import { usePlace } from '../../lib/place.ts';
import type { ViewOf } from '../../lib/slices.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';

const SignOutQuestion = openedLater(() => import('./sign-out-question.tsx'));

export type Session = ViewOf<'sessions'>['sessions'][number];

/** Asks about all places but this one. */
const others = 'sessions-others';

export function SessionRows({ sessions }: { sessions: readonly Session[] }) {
  const { edit } = usePlace();
  const found = useFound(sessions, ({ label, how }) => [label, how]);
  const elsewhere = sessions.filter((session) => !session.thisOne).length;
  return (
    <>
      <Rows label="Where you are signed in">
        {found.map(({ id, anchor, label, how, thisOne }) => {
          const ask = `${anchor}-end`;
          return (
            <Row
              key={id}
              anchor={anchor}
              label={thisOne ? 'Here' : 'Elsewhere'}
              lines={[label]}
              chips={thisOne ? [{ tone: 'good', text: 'this one' }] : []}
              how={<ToldAtRow anchor={anchor} how={how} />}
              acts={
                thisOne ? null : (
                  <AskLink anchor={ask} of={`${label}. ${how}`} isOpen={edit === ask}>
                    Sign out
                  </AskLink>
                )
              }
            >
              {edit === ask && !thisOne ? <SignOutQuestion anchor={ask} row={anchor} session={{ id, label }} /> : null}
            </Row>
          );
        })}
      </Rows>
      {elsewhere > 0 ? (
        <div id={`${others}-row`} className="pt-3">
          <AskLink anchor={others} of={`, ${elsewhere} of ${sessions.length} places`} isOpen={edit === others}>
            Sign out everywhere else
          </AskLink>
          {edit === others ? <SignOutQuestion anchor={others} row={`${others}-row`} session={null} elsewhere={elsewhere} /> : null}
        </div>
      ) : null}
    </>
  );
}
