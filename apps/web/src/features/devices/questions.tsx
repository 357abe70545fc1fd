import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Device, Identifier } from './device-view.ts';
import { type Parting, partedWords, partingWords, resetWords } from './parting-words.ts';

const ways = {
  unlink: { confirm: 'Unlink it', pending: 'Unlinking', procedure: 'unlink' },
  'hand-over': { confirm: 'Wipe it and let it go', pending: 'Wiping', procedure: 'handOver' },
} as const;

const place = { section: 'devices', slice: 'devices', kind: 'final' } as const;

export function PartingQuestion({ anchor, act, device }: { anchor: string; act: Parting; device: Device }) {
  const { confirm, pending, procedure } = ways[act];
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={device.anchor}
      version={device.version}
      act={`devices.${procedure}`}
      fields={{ id: device.id, version: device.version }}
      consequence={partingWords(act, device).map((sentence) => <p key={sentence}>{sentence}</p>)}
      confirm={confirm}
      pending={pending}
      saved={partedWords(act, device)}
      savedAt={device.online ? 'foot' : 'row'}
      send={({ version, key, signal }) => api.devices[procedure].mutate({ id: device.id, version, key }, { signal })}
    />
  );
}

export function ResetQuestion({ anchor, identifier }: { anchor: string; identifier: Identifier }) {
  const { id, joinedWith } = identifier;
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={identifier.anchor}
      version={identifier.version}
      act="devices.rotateIdentifier"
      fields={{ id, version: identifier.version }}
      consequence={<p>{resetWords(joinedWith)}</p>}
      confirm="Reset it"
      pending="Resetting"
      saved="Reset. It has a new value, and nothing is joined with it."
      send={({ version, key, signal }) => api.devices.rotateIdentifier.mutate({ id, version, key }, { signal })}
    />
  );
}
