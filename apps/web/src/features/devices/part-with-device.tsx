import { AskedAct } from '../../design/asked-act.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { wire } from '../../lib/wire.ts';
import type { Device } from './device-view.ts';
import { type Parting, partedWords, partingWords } from './parting-words.ts';

const ways = {
  unlink: { ask: 'Unlink', confirm: 'Unlink it', pending: 'Unlinking', procedure: 'unlink' },
  'hand-over': { ask: 'Sold or gave it away', confirm: 'Wipe it and let it go', pending: 'Wiping', procedure: 'handOver' },
} as const;

/** The two ways to part with a device, each with its consequence first. What waits for the device already is not offered again. */
export function PartWithDevice({ device, spoken, isEditable, edit }: { device: Device; spoken: string; isEditable: boolean; edit: string | null }) {
  const offered: readonly Parting[] = device.pending === null ? ['unlink', 'hand-over'] : [];
  const opened = offered.find((act) => edit === anchorOf(device, act));
  if (offered.length === 0) return null;
  return (
    <>
      <p data-acts className="flex flex-wrap gap-x-5 mt-0.5">
        {offered.map((act) => (
          <AskLink key={act} anchor={anchorOf(device, act)} of={spoken} isOpen={act === opened} isDisabled={!isEditable}>
            {ways[act].ask}
          </AskLink>
        ))}
      </p>
      {opened && isEditable ? <Question key={opened} act={opened} device={device} /> : null}
    </>
  );
}

function Question({ act, device }: { act: Parting; device: Device }) {
  const { confirm, pending, procedure } = ways[act];
  return (
    <AskedAct
      anchor={anchorOf(device, act)}
      row={device.anchor}
      section="devices"
      slice="devices"
      version={device.version}
      act={`devices.${procedure}`}
      fields={{ id: device.id, version: device.version }}
      consequence={partingWords(act, device).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      confirm={confirm}
      pending={pending}
      kind="final"
      saved={partedWords(act, device.name, device.online)}
      savedAt={device.online ? 'foot' : 'row'}
      send={async ({ version, key, signal }) => (await wire()).api.devices[procedure].mutate({ id: device.id, version, key }, { signal })}
    />
  );
}

function anchorOf(device: Device, act: Parting): string {
  return `${device.anchor}-${act}`;
}
