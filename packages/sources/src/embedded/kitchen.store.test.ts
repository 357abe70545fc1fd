import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearFromDevice } from './kitchen.ts';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let kitchen: TestSystem;
beforeAll(async () => {
  kitchen = await testSystem('kitchen');
});
afterAll(() => kitchen[Symbol.asyncDispose]());

async function identifiersOf(person: TestPerson, deviceId: string): Promise<string[]> {
  return (await person.read('device-identifier'))
    .filter(({ value }) => (value as { deviceId: string }).deviceId === deviceId)
    .map(({ id }) => id);
}

test('a device is renamed and moved; nothing else of it is the person’s to change', async () => {
  const person = await kitchen.person();
  const fridge = (await person.find('device', 'fridge-1')).value as Record<string, unknown>;
  expect(await person.change('device', 'fridge-1', 'set', { ...fridge, name: 'Cold one', room: 'Cellar', online: false })).toMatchObject({
    outcome: 'changed',
    records: [{ value: { ...fridge, name: 'Cold one', room: 'Cellar' } }],
  });
  for (const other of [{ serial: 'mine' }, { model: 'Frost 9000' }, { members: [] }, { type: 'browser' }, { pending: 'unlink' }])
    expect(await person.change('device', 'fridge-1', 'set', { ...fridge, ...other })).toMatchObject({
      outcome: 'refused',
      field: Object.keys(other)[0],
    });
});

test('two devices with one name are two devices', async () => {
  const person = await kitchen.person();
  const named = (await person.read('device')).filter(({ value }) => (value as { name: string }).name === 'Kitchen fridge');
  expect(named.map(({ id }) => id)).toEqual(['fridge-1', 'fridge-2']);
  await person.change('device', 'fridge-2', 'unlink');
  expect(await person.find('device', 'fridge-1')).toEqual(named[0]);
});

test.each(['unlink', 'hand-over'] as const)('%s takes an online device and its identifiers away at once', async (act) => {
  const person = await kitchen.person();
  const others = await identifiersOf(person, 'fridge-1');
  expect(await person.change('device', 'cooker-1', act)).toMatchObject({
    outcome: 'changed',
    records: [],
    removed: [{ kind: 'device', id: 'cooker-1' }, { kind: 'device-identifier' }, { kind: 'device-identifier' }],
  });
  expect(await identifiersOf(person, 'cooker-1')).toEqual([]);
  expect(await identifiersOf(person, 'fridge-1')).toEqual(others);
});

test.each(['unlink', 'hand-over'] as const)('%s of an offline device waits until it is back, and is carried out then', async (act) => {
  const person = await kitchen.person();
  const heard: [string, readonly string[]][] = [];
  const stop = kitchen.source.watch((subject, kinds) => heard.push([subject, kinds]));
  expect(await person.change('device', 'pantry-1', act)).toMatchObject({
    outcome: 'changed',
    records: [{ value: { pending: act } }],
    removed: [],
  });
  expect(await person.change('device', 'pantry-1', act)).toMatchObject({ outcome: 'refused' });
  expect(await identifiersOf(person, 'pantry-1')).toHaveLength(2);
  expect(heard).toEqual([]);

  await hearFromDevice(kitchen.source, person.subject, 'pantry-1', true);
  expect((await person.read('device')).map(({ id }) => id)).not.toContain('pantry-1');
  expect(await identifiersOf(person, 'pantry-1')).toEqual([]);
  expect(heard).toEqual([[person.subject, ['device', 'device-identifier']]]);
  stop();
});

test('a device with nothing pending says that it is online, and that is told once', async () => {
  const person = await kitchen.person();
  let told = 0;
  const stop = kitchen.source.watch(() => told++);
  for (let time = 0; time < 2; time++) await hearFromDevice(kitchen.source, person.subject, 'pantry-1', true);
  expect(await person.find('device', 'pantry-1')).toMatchObject({
    value: { online: true },
    provenance: { source: 'device', changedBy: 'device' },
  });
  expect(told).toBe(1);
  stop();
});

test('an identifier gets a new value that nothing is combined with', async () => {
  const person = await kitchen.person();
  const before = (await person.find('device-identifier', 'phone-1.advertising')).value as { value: string };
  await person.change('device-identifier', 'phone-1.advertising', 'rotate');
  const { value, provenance } = await person.find('device-identifier', 'phone-1.advertising');
  expect(value).toMatchObject({ deviceId: 'phone-1', identifier: 'advertising', joinedWith: [], firstSeen: provenance.changedAt });
  expect((value as { value: string }).value).not.toBe(before.value);
});

test('a member is removed; the owner stays, and nobody is added or renamed here', async () => {
  const person = await kitchen.person();
  const fridge = (await person.find('device', 'fridge-1')).value as { members: { name: string; role: string; since: string }[] };
  const [owner, daniel, lucia] = fridge.members;
  const set = (members: unknown[]) => person.change('device', 'fridge-1', 'set', { ...fridge, members });
  for (const members of [
    [daniel, lucia],
    [owner, { ...daniel, name: 'Somebody' }, lucia],
    [owner, { ...daniel, role: 'owner' }, lucia],
    [...fridge.members, { name: 'Somebody', role: 'member', since: '2026-01-01T00:00:00.000Z' }],
  ])
    expect(await set(members)).toMatchObject({ outcome: 'refused', field: 'members' });
  expect(await set([owner, lucia])).toMatchObject({ outcome: 'changed', records: [{ value: { members: [owner, lucia] } }] });
});
