import type { Device } from './device-view.ts';

export type Parting = 'unlink' | 'hand-over';

type Parted = Pick<Device, 'name' | 'online' | 'members' | 'identifiers'>;

/** What will happen when a device goes, sentence by sentence, before it does. */
export function partingWords(act: Parting, { online, members, identifiers }: Parted): string[] {
  return [
    ...(act === 'unlink' ? unlinkWords(identifiers.length) : handOverWords(members.length, identifiers.length)),
    ...(online ? [] : ['It is offline, so this waits until it is next online. Until then it stands here as waiting.']),
    'This cannot be undone here; you can link the device again.',
  ];
}

function unlinkWords(identifiers: number): string[] {
  const deleted = identifiers === 0 ? '' : ` ${count(identifiers, 'identifier')} of it ${identifiers === 1 ? 'is' : 'are'} deleted here.`;
  return [
    `It leaves your account and sends us nothing more.${deleted}`,
    'What it stored in itself stays on it: choose this when you keep the device.',
  ];
}

function handOverWords(members: number, identifiers: number): string[] {
  const people = members === 0 ? 'It forgets its settings' : `It forgets ${members === 1 ? '1 person' : `${members} people`} who used it`;
  const rotated =
    identifiers === 0
      ? ''
      : `, and its ${count(identifiers, 'identifier')} ${identifiers === 1 ? 'is' : 'are'} replaced by ${identifiers === 1 ? 'a new one' : 'new ones'}`;
  return [`${people}${rotated}. Then it leaves your account.`, 'Choose this when somebody else gets it: nothing of yours stays on it.'];
}

/** How it ended, said once. */
export function partedWords(act: Parting, { name, online }: Parted): string {
  if (!online) return act === 'unlink' ? 'Unlinking waits for the device.' : 'Wiping waits for the device.';
  return act === 'unlink' ? `${name} was unlinked.` : `${name} was wiped and has left your account.`;
}

/** What a reset of one identifier does. */
export function resetWords(joinedWith: readonly string[]): string {
  const cut =
    joinedWith.length === 0
      ? 'Nothing is joined with it now.'
      : `It is no longer joined with ${new Intl.ListFormat('en').format(joinedWith)}.`;
  return `It gets a new value. ${cut} The old value is deleted and does not come back.`;
}

function count(many: number, unit: string): string {
  return `${many} ${unit}${many === 1 ? '' : 's'}`;
}
