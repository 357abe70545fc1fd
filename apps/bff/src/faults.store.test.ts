import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import { household } from '@micromart/sources/embedded/demo/household';
import { type FaultKind, faultKind, somebodyElse } from '@micromart/sources/faults';
import { type ExpectStatic, expect, test } from 'vitest';
import { type SignedIn, type TestPerson, type TestServer, testServer } from './test-server.ts';

const kinds = faultKind.options.filter((kind) => kind !== 'none');
/** What comes late is still an answer; only the reply to a change can be lost after its effect; and what is told for ever is right at first. */
const answers: readonly FaultKind[] = ['slow', 'reply-lost', 'stale-version'];
/** Faults that bring the answer of another person. */
const mixing: readonly FaultKind[] = ['other-person', 'cached-person', 'cancelled-reply'];

/** A switch and a device are read first, so nothing is sent to a system that cannot be read; a cache answers readings only. */
function endsOf(system: ConnectedSystemId, kind: FaultKind): string[] {
  if (kind === 'slow' || kind === 'stale-version') return ['changed'];
  if (kind === 'cached-person') return ['changed', 'unavailable'];
  if (kind === 'reply-lost') return ['unknown'];
  return system === 'accounts' ? ['unknown'] : ['unavailable'];
}
/** Each system is broken many times here: it is waited for, and rests, half as long as in the product, or less. */
const limits = { timeout: 2500, rest: 1000 };
const foreign = [somebodyElse.subject, somebodyElse.record.value];

/** The section of each system, and the page that it stands on. */
const sections = {
  accounts: 'personalInfo',
  kitchen: 'devices',
  messaging: 'notifications',
  sharing: 'thirdParties',
  community: 'content',
  shop: 'orders',
  site: 'cookieRecords',
  care: 'conversations',
} as const;
const pagesOf: Readonly<Partial<Record<ConnectedSystemId, string>>> = {
  community: '/content',
  care: '/content',
  shop: '/orders',
  site: '/cookies',
};
const pageOf = (system: ConnectedSystemId) => pagesOf[system] ?? '/';
/** Those of other systems that a page has besides. */
const beside: Readonly<Partial<Record<ConnectedSystemId, string>>> = { site: 'adPartners' };
const readOf = (system: ConnectedSystemId): [string, object?] => (system === 'shop' ? ['orders.read', {}] : [`${sections[system]}.read`]);

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
async function changeIn(system: ConnectedSystemId, client: SignedIn): Promise<() => Promise<{ outcome: string; system?: string }>> {
  // biome-ignore lint/suspicious/noExplicitAny: as the page gets it
  const view: any = (await client.call(...readOf(system))).data.data;
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
    case 'shop': {
      const { id, version } = view.orders.find((order: { isOpen: boolean }) => order.isOpen);
      return () => send('orders.changeContactPhone', { id, version, value: '+1 404 555 0199' });
    }
    case 'site': {
      const { purpose, choice } = view.choices.find((one: { purpose: string }) => one.purpose === 'preferences');
      return () => send('cookieRecords.choose', { purpose, allowed: choice !== 'allowed' });
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
  system: ConnectedSystemId,
  kind: FaultKind,
  person: TestPerson,
  client: SignedIn,
): Promise<void> {
  const own = sections[system];
  const what = `${system} ${kind}`;
  const from = server.logged.length;
  const [change, second] = [await changeIn(system, client), await changeIn(system, client)];
  const unknown = await server.newPerson(household.records);
  const stranger = await server.signIn(unknown);
  const read = async (who: SignedIn) => (await who.call(...readOf(system))).data as Section;
  server.faults.set(system, kind);

  const address = pageOf(system);
  // The first who asks a cache that does not look at who asks is told the right thing.
  if (kind === 'cached-person') await Promise.all([stranger.get(address), read(stranger)]);
  const [page, strangers, asked] = await Promise.all([client.get(address), stranger.get(address), read(client)]);
  for (const html of [page, strangers]) {
    expect(html.status, what).toBe(200);
    const seen = sectionsOf(html.text);
    const others = connectedSystems.filter((one) => one !== system && pageOf(one) === address).map((one): string => sections[one]);
    for (const other of [...others, beside[system] ?? []].flat()) expect(seen[other]?.state, `${other} while ${what}`).toBe('fresh');
    for (const text of [...foreign, html === page ? unknown.canary : person.canary]) expect(html.text, what).not.toContain(text);
  }
  const ofOwner = [sectionsOf(page.text)[own], asked];
  const ofStranger = sectionsOf(strangers.text)[own];
  for (const section of [...ofOwner, ofStranger]) {
    if (answers.includes(kind) || (kind === 'cached-person' && section === ofStranger)) {
      expect(section?.state, what).toBe('fresh');
      continue;
    }
    // Only what was asked before can be stale; and an answer about somebody else closes the section. Whose call was given up is chance.
    if (kind === 'cancelled-reply' && section !== ofStranger) expect(section?.state, what).toBeOneOf(['stale', 'unavailable']);
    else expect(section?.state, what).toBe(section === ofStranger || mixing.includes(kind) ? 'unavailable' : 'stale');
    expect(section?.system, what).toBe(systems[system].name);
    expect(Date.parse(section?.since ?? ''), what).toBeGreaterThan(0);
  }

  const outcome = await change();
  expect(outcome.outcome, what).toBeOneOf(endsOf(system, kind));
  if (outcome.outcome !== 'changed') expect(outcome.system, what).toBe(systems[system].name);
  if (kind === 'stale-version') {
    // Nothing is remembered right after a change, and a value that another has followed is not shown.
    expect(await read(client), what).toEqual({
      state: 'unavailable',
      why: 'old-version',
      since: expect.any(String),
      system: systems[system].name,
    });
    expect((await second()).outcome, what).toBeOneOf(['conflict', 'unavailable']);
  }
  const alarms = server.logged.slice(from).flatMap((line) => (JSON.parse(line) as { alarm?: string }).alarm ?? []);
  if (mixing.includes(kind)) expect(alarms, what).toContain('wrong-person');
  if (kind === 'garbage' || kind === 'huge') expect(alarms, what).toContain('unreadable-reply');
  if (kind === 'stale-version') expect(alarms, what).toContain('old-version');

  if (kind === 'gone' || kind === 'other-person') {
    const from = kind === 'gone' ? stranger : client;
    for (let more = 0; more < 6; more++) await read(from);
    if (kind === 'gone') await expect.poll(async () => (await read(stranger)).why, { message: what }).toBe('resting');
    // The section stays closed while the breaker rests, and when the fault is another one.
    server.faults.set(system, 'gone');
    const still = await read(client);
    expect(still.state, what).toBe(kind === 'gone' ? 'stale' : 'unavailable');
    if (kind === 'other-person') expect(still.why, what).toBe('wrong-person');
  }
  server.faults.set(system, 'none');
  await expect.poll(async () => (await read(client)).state, { timeout: 30_000, interval: 100, message: `${what} heals` }).toBe('fresh');
  if (kind === 'reply-lost') expect((await change()).outcome, what).toBe('changed');
  const again = await changeIn(system, client);
  expect((await again()).outcome, what).toBe('changed');
  for (const text of [...foreign, person.canary, unknown.canary]) expect(server.logged.join(''), what).not.toContain(text);
}

test.concurrent.for(connectedSystems)(
  'whatever is wrong with %s, the rest stands, it says so, and it heals',
  { timeout: 180_000 },
  async (system, { expect }) => {
    await using server = await testServer({ limits });
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

test('with all systems down every page stands, says so, and holds nothing back that it has itself', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson(household.records));
  for (const system of connectedSystems) server.faults.set(system, 'gone');
  for (const address of new Set(connectedSystems.map(pageOf))) {
    const page = await client.get(address);
    expect(page.status, address).toBe(200);
    const seen = sectionsOf(page.text);
    for (const system of connectedSystems.filter((one) => pageOf(one) === address))
      expect(seen[sections[system]], address).toMatchObject({ state: 'unavailable', system: systems[system].name });
    if (address === '/') expect(page.text).toContain('Firefox on Linux');
  }
});

/** What the switches go through while people ask. */
const turns: readonly FaultKind[] = ['other-person', 'cached-person', 'none'];

test('64 people at once, and a system that speaks of somebody else now and then: nobody sees anybody else', {
  timeout: 120_000,
}, async () => {
  await using server = await testServer({ limits });
  const people = await Promise.all(Array.from({ length: 64 }, () => server.newPerson()));
  const clients = await Promise.all(people.map((person) => server.signIn(person)));
  let answered = 0;
  let refused = 0;
  const readOnce = async (at: number, system: ConnectedSystemId) => {
    const reply = await clients[at]?.call(...readOf(system));
    const own = people[at]?.canary ?? '';
    const named = new Set(reply?.text.match(/canary[0-9a-f]{32}/g));
    expect([...named].filter((canary) => canary !== own)).toEqual([]);
    for (const text of foreign) expect(reply?.text).not.toContain(text);
    if (reply?.data?.state === 'fresh') answered++;
    else if (reply?.data?.why === 'wrong-person') refused++;
  };
  for (let round = 0; round < 3; round++) {
    // The switches go to and fro while the questions are under way.
    let turn = 0;
    const flip = setInterval(() => {
      turn++;
      connectedSystems.forEach((system, at) => {
        server.faults.set(system, turns[(turn + at) % turns.length] ?? 'none');
      });
    }, 25);
    await Promise.all(people.flatMap((_, at) => connectedSystems.map((system) => readOnce(at, system))));
    clearInterval(flip);
    for (const system of connectedSystems) server.faults.set(system, 'none');
    const healed = async () => ((await clients[0]?.call('devices.read'))?.data as Section | undefined)?.state;
    await expect.poll(healed, { timeout: 30_000, interval: 200 }).toBe('fresh');
  }
  expect(answered).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
