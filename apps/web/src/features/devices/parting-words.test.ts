import { expect, test } from 'vitest';
import type { Device } from './device-view.ts';
import { partedWords, partingWords, resetWords } from './parting-words.ts';

function parted(online: boolean, members: number, identifiers: number): Device {
  return { name: 'Bar fridge', online, members: Array(members).fill({}), identifiers: Array(identifiers).fill({}) } as unknown as Device;
}

test('unlinking says in numbers what is deleted, and what stays on the device', () => {
  const [what, stays] = partingWords('unlink', parted(true, 3, 2));
  expect(what).toBe('It leaves your account and sends us nothing more. 2 identifiers of it are deleted here.');
  expect(stays).toContain('stays on it');
});

test('handing over says in numbers who is forgotten and what is replaced', () => {
  expect(partingWords('hand-over', parted(true, 3, 2))[0]).toBe(
    'It forgets 3 people who used it, and its 2 identifiers are replaced by new ones. Then it leaves your account.',
  );
  expect(partingWords('hand-over', parted(true, 1, 1))[0]).toBe(
    'It forgets 1 person who used it, and its 1 identifier is replaced by a new one. Then it leaves your account.',
  );
  expect(partingWords('hand-over', parted(true, 0, 0))[0]).toBe('It forgets its settings. Then it leaves your account.');
});

test('an act that has to wait says so, before and after', () => {
  expect(partingWords('unlink', parted(false, 0, 0)).join(' ')).toContain('waits until it is next online');
  expect(partingWords('unlink', parted(true, 0, 0)).join(' ')).not.toContain('waits');
  expect(partedWords('hand-over', parted(false, 0, 0))).toBe('Wiping waits for the device.');
  expect(partedWords('unlink', parted(true, 0, 0))).toBe('Bar fridge was unlinked.');
});

test('a reset says what is cut', () => {
  expect(resetWords(['your account', 'your orders'])).toContain('no longer joined with your account and your orders');
  expect(resetWords([])).toContain('Nothing is joined with it now.');
});
