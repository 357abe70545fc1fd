import { memo } from 'react';
import { openedLater } from '../../design/opened-later.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { LinkedService } from './third-parties-view.ts';
import { type RowState, ThirdPartyRow } from './third-party-row.tsx';

const DisconnectQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).DisconnectQuestion }));

/** A service of somebody else that the person connected, and what it may do. */
export const LinkedServiceRow = memo(function LinkedServiceRow({ service, ...state }: RowState & { service: LinkedService }) {
  const { anchor, scopes, how } = service;
  return (
    <ThirdPartyRow
      {...state}
      kind="linked-service"
      party={service}
      lines={scopes.map((scope) => `May ${scope}`)}
      how={<ToldAtRow anchor={anchor} how={how} />}
      ask="Disconnect"
      question={(ask) => <DisconnectQuestion anchor={ask} service={service} />}
    />
  );
});
