import type { Device } from './device-view.ts';

export type Parting = 'unlink' | 'hand-over';

type Parted = Pick<Device, 'online' | 'members' | 'identifiers'>;

/** What will happen, sentence by sentence, before it does. */
export function partingWords(act: Parting, { online, members, identifiers }: Parted): string[] {
  const gone = identifiers.length === 0 ? [] : [`${count(identifiers.length, 'identifier')} of it ${identifiers.length === 1 ? 'is' : 'are'} deleted here.`];
  const what =
    act === 'unlink'
      ? ['It leaves your account and sends us nothing more.', ...gone, 'What the device stored in itself stays on it: choose this when you keep it.']
      : [
          `It leaves your account and is wiped for the next person: ${wiped(members.length, identifiers.length)}.`,
          'Choose this when somebody else gets it.',
        ];
  const when = online ? [] : ['It is offline, so this waits until it is next online. Until then it is shown here as waiting.'];
  return [...what, ...when, 'This cannot be undone here; you can link the device again.'];
}

/** How it ended, said once. */
export function partedWords(act: Parting, name: string, online: boolean): string {
  if (!online) return act === 'unlink' ? 'Unlinking waits for the device.' : 'Wiping waits for the device.';
  return act === 'unlink' ? `${name} was unlinked.` : `${name} was wiped and has left your account.`;
}

function wiped(members: number, identifiers: number): string {
  const people = members === 0 ? 'it forgets its settings' : `it forgets ${members === 1 ? '1 person' : `${members} people`} who used it`;
  return identifiers === 0 ? people : `${people}, and ${count(identifiers, 'identifier')} ${identifiers === 1 ? 'is' : 'are'} replaced by new ones`;
}

export function count(many: number, unit: string): string {
  return `${many} ${unit}${many === 1 ? '' : 's'}`;
}
