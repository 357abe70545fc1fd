import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { LinkedService, Recipient } from './third-parties-view.ts';

const place = { section: 'third-parties', slice: 'thirdParties' } as const;

/** Stop, or allow again: the same steps and the same weight for both. */
export function AllowQuestion({ anchor, recipient }: { anchor: string; recipient: Recipient }) {
  const { id, name, gets, consequence, allowed } = recipient;
  const what = `${gets.length} ${gets.length === 1 ? 'kind' : 'kinds'} of your data (${gets.join(', ')})`;
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={recipient.anchor}
      version={recipient.version}
      act="thirdParties.setAllowed"
      fields={{ id, version: recipient.version, allowed: String(!allowed) }}
      consequence={
        allowed ? (
          <>
            <p>
              {name} stops getting {what}.
            </p>
            <p>{consequence} You can allow it again at any time.</p>
          </>
        ) : (
          <p>
            From now on {name} gets {what} again. You can stop it again at any time.
          </p>
        )
      }
      confirm={allowed ? `Stop ${name}` : `Allow ${name}`}
      pending={allowed ? 'Stopping' : 'Allowing'}
      saved={allowed ? 'Stopped.' : 'Allowed again.'}
      send={({ version, key, signal }) => api.thirdParties.setAllowed.mutate({ id, allowed: !allowed, version, key }, { signal })}
    />
  );
}

export function DisconnectQuestion({ anchor, service }: { anchor: string; service: LinkedService }) {
  const { id, name, scopes } = service;
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={service.anchor}
      version={service.version}
      act="thirdParties.disconnect"
      fields={{ id, version: service.version }}
      consequence={
        <p>
          {name} may no longer {new Intl.ListFormat('en', { type: 'disjunction' }).format(scopes)}. What it already has stays with it: ask
          on its privacy page. To use it again, you connect it again from {name}.
        </p>
      }
      confirm={`Disconnect ${name}`}
      pending="Disconnecting"
      kind="final"
      saved={`${name} was disconnected.`}
      savedAt="foot"
      send={({ version, key, signal }) => api.thirdParties.disconnect.mutate({ id, version, key }, { signal })}
    />
  );
}
