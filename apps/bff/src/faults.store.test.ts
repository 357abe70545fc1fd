import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import { type FaultKind, faultKind, somebodyElse } from '@micromart/sources/faults';
import { type ExpectStatic, expect, test } from 'vitest';
import { type SignedIn, type TestPerson, type TestServer, testServer } from './test-server.ts';

const kinds = faultKind.options.filter((kind) => kind !== 'none');
/** What comes late is still an answer; and only the reply to a change can be lost after its effect. */
const answers: readonly FaultKind[] = ['slow', 'reply-lost'];

/** A switch and a device are read first, so nothing is sent to a system that cannot be read. */
function endOf(system: ConnectedSystemId, kind: FaultKind): string {
  if (kind === 'slow') return 'changed';
  if (kind === 'reply-lost') return 'unknown';
  return system === 'accounts' ? 'unknown' : 'unavailable';
}
const foreign = [somebodyElse.subject, somebodyElse.record.value];

/** The section of each system, and the page that it stands on. */
const sections = {
  accounts: 'personalInfo',
  kitchen: 'devices',
  messaging: 'notifications',
  sharing: 'thirdParties',
  community: 'content',
  care: 'conversations',
} as const;
type SectionSystem = keyof typeof sections;
const sectionSystems = Object.keys(sections) as SectionSystem[];
const pageOf = (system: SectionSystem) => (system === 'community' || system === 'care' ? '/content' : '/');

interface Section {
  readonly state: 'fresh' | 'stale' | 'unavailable';
  readonly why?: string;
  readonly since?: string;
  readonly system?: string;
}

/** The sections of a page, as their data stands in it. */
function sectionsOf(html: string): Record<string, Section> {
  const seeds = html.matchAll(/<script type="application\/json" data-seed="(\w+)">(.*?)<\/script>/gs);
  return Object.fromEntries([...seeds].map(([, name = '', json = '']) => [name, JSON.parse(json) as Section]));
}

/** One change of each system, valid for what the person holds now. */
async function changeIn(system: SectionSystem, client: SignedIn): Promise<() => Promise<{ outcome: string; system?: string }>> {
  // biome-ignore lint/suspicious/noExplicitAny: as the page gets it
  const view: any = (await client.call(`${sections[system]}.read`)).data.data;
  const key = crypto.randomUUID();
  const send = async (path: string, input: object) => (await client.call(path, { ...input, key })).data;
  switch (system) {
    case 'accounts': {
      const { version } = view.rows.find((row: { kind: string }) => row.kind === 'employer');
      return () => send('personalInfo.changeValue', { kind: 'employer', id: 'main', act: 'set', value: 'A bakery', version });
    }
    case 'kitchen': {
      const [{ id, version, room }] = view.devices;
      return () => send('devices.changeDevice', { id, version, name: 'Renamed', room });
    }
    case 'messaging':
      return () => send('notifications.setOpenTracking', { on: !view.openTracking.on, version: view.openTracking.version });
    case 'sharing': {
      const { id, version, allowed } = view.recipients.find((recipient: { essential: boolean }) => !recipient.essential);
      return () => send('thirdParties.setAllowed', { id, version, allowed: !allowed });
    }
    case 'community': {
      const [{ id, version, promotion }] = view.reviews;
      return () => send('content.setPromotion', { kind: 'review', id, version, promotion: !promotion });
    }
    case 'care': {
      const [{ id, version }] = view.conversations;
      return () => send('conversations.addNote', { id, version, text: 'It was the blue one.' });
    }
  }
}

async function breakAndHeal(
  expect: ExpectStatic,
  server: TestServer,
  system: SectionSystem,
  kind: FaultKind,
  person: TestPerson,
  client: SignedIn,
): Promise<void> {
  const own = sections[system];
  const what = `${system} ${kind}`;
  const from = server.logged.length;
  const change = await changeIn(system, client);
  const stranger = await server.signIn(await server.newPerson());
  server.faults.set(system, kind);

  const address = pageOf(system);
  const [page, strangers, asked] = await Promise.all([client.get(address), stranger.get(address), client.call(`${own}.read`)]);
  for (const html of [page, strangers]) {
    expect(html.status, what).toBe(200);
    const seen = sectionsOf(html.text);
    for (const other of sectionSystems.filter((one) => one !== system && pageOf(one) === address))
      expect(seen[sections[other]]?.state, `${other} while ${what}`).toBe('fresh');
    for (const text of foreign) expect(html.text, what).not.toContain(text);
  }
  const ofOwner = [sectionsOf(page.text)[own], asked.data as Section];
  const ofStranger = sectionsOf(strangers.text)[own];
  for (const section of [...ofOwner, ofStranger]) {
    if (answers.includes(kind)) {
      expect(section?.state, what).toBe('fresh');
      continue;
    }
    // Only what was asked before can be stale; and an answer about somebody else closes the section.
    expect(section?.state, what).toBe(section === ofStranger || kind === 'other-person' ? 'unavailable' : 'stale');
    expect(section?.system, what).toBe(systems[system].name);
    expect(Date.parse(section?.since ?? ''), what).toBeGreaterThan(0);
  }

  const outcome = await change();
  expect(outcome.outcome, what).toBe(endOf(system, kind));
  if (outcome.outcome !== 'changed') expect(outcome.system, what).toBe(systems[system].name);
  const alarms = server.logged.slice(from).flatMap((line) => (JSON.parse(line) as { alarm?: string }).alarm ?? []);
  if (kind === 'other-person') expect(alarms).toContain('wrong-person');
  if (kind === 'garbage' || kind === 'huge') expect(alarms).toContain('unreadable-reply');

  if (kind === 'gone') {
    for (let more = 0; more < 6; more++) await stranger.call(`${own}.read`);
    expect(((await stranger.call(`${own}.read`)).data as Section).why, what).toBe('resting');
  }
  server.faults.set(system, 'none');
  const state = async () => ((await client.call(`${own}.read`)).data as Section).state;
  await expect.poll(state, { timeout: 30_000, interval: 200, message: `${what} heals` }).toBe('fresh');
  if (kind === 'reply-lost') expect((await change()).outcome, what).toBe('changed');
  const again = await changeIn(system, client);
  expect((await again()).outcome, what).toBe('changed');
  for (const text of [...foreign, person.canary]) expect(server.logged.join(''), what).not.toContain(text);
}

test.concurrent.for(sectionSystems)(
  'whatever is wrong with %s, the rest stands, it says so, and it heals',
  { timeout: 180_000 },
  async (system, { expect }) => {
    await using server = await testServer();
    const person = await server.newPerson();
    const client = await server.signIn(person);
    for (const kind of kinds) await breakAndHeal(expect, server, system, kind, person, client);
  },
);

test('an edit of what may be out of date is refused, even when the system would take it', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  const [device] = (await client.call('devices.read')).data.data.devices;
  const { read } = server.embedded.kitchen;
  let asked = 0;
  server.embedded.kitchen.read = async () => {
    asked++;
    throw new Error('it cannot be read now');
  };
  const rename = { id: device.id, version: device.version, name: 'Renamed', room: '' };
  expect((await client.call('devices.changeDevice', rename)).data.outcome).toBe('unavailable');
  expect(asked).toBe(1);
  server.embedded.kitchen.read = read;
  const devices = (await client.call('devices.read')).data.data.devices as { name: string }[];
  expect(devices.map(({ name }) => name)).not.toContain('Renamed');
});

test('64 people at once, and a system that speaks of somebody else now and then: nobody sees anybody else', {
  timeout: 120_000,
}, async () => {
  await using server = await testServer();
  const people = await Promise.all(Array.from({ length: 64 }, () => server.newPerson()));
  const clients = await Promise.all(people.map((person) => server.signIn(person)));
  let answered = 0;
  let refused = 0;
  const readOnce = async (at: number, path: string) => {
    const reply = await clients[at]?.call(path);
    const own = people[at]?.canary ?? '';
    const named = new Set(reply?.text.match(/canary[0-9a-f]{32}/g));
    expect([...named].filter((canary) => canary !== own)).toEqual([]);
    for (const text of foreign) expect(reply?.text).not.toContain(text);
    if (reply?.data?.state === 'fresh') answered++;
    else if (reply?.data?.why === 'wrong-person') refused++;
  };
  for (let round = 0; round < 4; round++) {
    // The switches go to and fro while the questions are under way.
    const flip = setInterval(() => {
      for (const system of connectedSystems) server.faults.set(system, server.faults.get(system) === 'none' ? 'other-person' : 'none');
    }, 25);
    await Promise.all(people.flatMap((_, at) => Object.values(sections).map((section) => readOnce(at, `${section}.read`))));
    clearInterval(flip);
    for (const system of connectedSystems) server.faults.set(system, 'none');
    const healed = async () => ((await clients[0]?.call('devices.read'))?.data as Section | undefined)?.state;
    await expect.poll(healed, { timeout: 30_000, interval: 200 }).toBe('fresh');
  }
  expect(answered).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
