import { memo } from 'react';
import { openedLater } from '../../design/opened-later.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Recipient } from './third-parties-view.ts';
import { type RowState, ThirdPartyRow } from './third-party-row.tsx';

const AllowQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).AllowQuestion }));

/** A company that gets some of the person's data: for what, which, since when. */
export const RecipientRow = memo(function RecipientRow({ recipient, ...state }: RowState & { recipient: Recipient }) {
  const { anchor, task, gets, how, essential, allowed, consequence } = recipient;
  return (
    <ThirdPartyRow
      {...state}
      kind="recipient"
      party={recipient}
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
      ask={essential ? null : allowed ? 'Stop' : 'Allow again'}
      question={(ask) => <AllowQuestion anchor={ask} recipient={recipient} />}
    />
  );
});
