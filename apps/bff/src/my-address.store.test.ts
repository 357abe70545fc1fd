import { plantContact } from '@micromart/sources/embedded/contacts';
import { passTime } from '@micromart/store/pass-time';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startProof } from './capabilities/my-address/prove-address.ts';
import { type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => sql`delete from rate_limit`.execute(server.store.db));

const newAddress = () => `${crypto.randomUUID()}@mail.test`;
const anonymous = server.anonymous();

/** Somebody told us about the owner of the address. */
async function givenBySomebody(address: string): Promise<TestPerson> {
  const person = await server.newPerson();
  const [id] = await referralsOf(person);
  await plantContact(server.store.db, server.services.keyring, { person: person.id, id: id ?? '', address });
  return person;
}

async function referralsOf(person: TestPerson): Promise<string[]> {
  const held = await server.services.sources.community.read(
    { subject: person.id, kinds: ['referral'] },
    { deadlineAt: Date.now() + 5000, requestId: 'test' },
  );
  if (held.state !== 'fresh') throw new Error('the community system is away');
  return held.data.map(({ id }) => id);
}

async function codeAt(address: string, count = 1): Promise<string> {
  const mails = () => server.mailbox.list().filter((mail) => mail.to === address);
  await expect.poll(() => mails().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
  return /code is (\d{6})/.exec(mails()[0]?.text ?? '')?.[1] ?? '';
}

async function prove(address: string) {
  const started = await anonymous.call('myAddress.start', { address });
  expect(started.data.outcome).toBe('code-sent');
  const { id, ticket } = started.data;
  return (await anonymous.call('myAddress.confirm', { address, id, ticket, code: await codeAt(address) })).data;
}

test('an address is proved by a code, shown by when it was given and by nobody’s name, removed, and refused from then on', async () => {
  const address = newAddress();
  const givers = [await givenBySomebody(address), await givenBySomebody(address)];
  const proved = await prove(address);
  expect(proved).toMatchObject({ outcome: 'proved', given: { days: [expect.any(String), expect.any(String)], refused: false } });
  for (const giver of givers) expect(JSON.stringify(proved)).not.toMatch(new RegExp(`${giver.id}|${giver.canary}|Maria`));
  const before = await Promise.all(givers.map(referralsOf));
  const key = crypto.randomUUID();
  for (let time = 0; time < 2; time++)
    expect((await anonymous.call('myAddress.forget', { proof: proved.proof, key })).data).toEqual({ outcome: 'forgotten', removed: 2 });
  const after = await Promise.all(givers.map(referralsOf));
  expect(after.map((left) => left.length)).toEqual(before.map((had) => had.length - 1));
  expect((await anonymous.call('myAddress.lookUp', { proof: proved.proof })).data.given).toEqual({ days: [], refused: true });
  const [left = ''] = after[0] ?? [];
  const again = { person: givers[0]?.id ?? '', id: left, address };
  expect(await plantContact(server.store.db, server.services.keyring, again)).toBe(false);
});

test('asking for a code tells nobody whether the address is held, and a code goes out either way', async () => {
  const held = newAddress();
  await givenBySomebody(held);
  const shape = async (address: string) => {
    const { status, data } = await anonymous.call('myAddress.start', { address });
    return [status, Object.keys(data), String(data.ticket).length, data.outcome];
  };
  const unknown = newAddress();
  expect(await shape(held)).toEqual(await shape(unknown));
  expect([await codeAt(held), await codeAt(unknown)]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^\d{6}$/)]);
  expect((await anonymous.call('myAddress.start', { address: 'no address' })).data).toMatchObject({ outcome: 'refused' });
});

test('a code fits its address and the browser that asked, five guesses, ten minutes, once', async () => {
  const address = newAddress();
  const { id, ticket } = (await anonymous.call('myAddress.start', { address })).data;
  const code = await codeAt(address);
  const confirm = (change: object) => anonymous.call('myAddress.confirm', { address, id, ticket, code, ...change });
  expect((await confirm({ ticket: 'x'.repeat(43) })).data.outcome).toBe('expired');
  expect((await confirm({ address: newAddress() })).data.outcome).toBe('expired');
  expect((await confirm({ code: 'abc' })).data).toEqual({ outcome: 'wrong-code', left: null });
  const wrong = code === '000000' ? '000001' : '000000';
  expect((await confirm({ code: wrong })).data).toEqual({ outcome: 'wrong-code', left: 4 });
  expect((await confirm({ code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).data.outcome).toBe('proved');
  expect((await confirm({})).data.outcome).toBe('expired');

  const late = newAddress();
  const second = (await anonymous.call('myAddress.start', { address: late })).data;
  const lateCode = await codeAt(late);
  await passTime(server.store, 10 * 60_000);
  expect((await anonymous.call('myAddress.confirm', { address: late, ...second, code: lateCode })).data.outcome).toBe('expired');
});

test('a stranger who asks for codes to an address takes the owner neither their code nor all the others', async () => {
  const address = newAddress();
  const own = await startAs('203.0.113.7', address);
  const code = await codeAt(address);
  const outcomes: string[] = [];
  for (let time = 0; time < 4; time++) outcomes.push((await startAs('198.51.100.9', address)).outcome);
  expect(outcomes).toEqual(['code-sent', 'code-sent', 'code-sent', 'too-many']);
  expect((await anonymous.call('myAddress.confirm', { address, ...own, code })).data.outcome).toBe('proved');
  expect((await startAs('203.0.113.7', address)).outcome).toBe('code-sent');
  expect((await startAs('192.0.2.1', address)).outcome).toBe('too-many');
});

function startAs(network: string, address: string) {
  const { services } = server;
  const caller = { address: network, person: null, session: null };
  return startProof({ services, requestId: 'test', caller, actor: { kind: 'anonymous' }, session: null }, { address });
}

test('the community system is away: the code is not spent for nothing', async () => {
  const address = newAddress();
  await givenBySomebody(address);
  const { id, ticket } = (await anonymous.call('myAddress.start', { address })).data;
  const code = await codeAt(address);
  server.faults.set('community', 'error');
  const away = (await anonymous.call('myAddress.confirm', { address, id, ticket, code })).data;
  expect(away).toMatchObject({ outcome: 'away', system: 'the community system' });
  expect((await anonymous.call('myAddress.forget', { proof: away.proof })).data).toMatchObject({ outcome: 'away' });
  server.faults.set('community', 'none');
  await expect
    .poll(async () => (await anonymous.call('myAddress.lookUp', { proof: away.proof })).data.outcome, { timeout: 20_000 })
    .toBe('proved');
  expect((await anonymous.call('myAddress.forget', { proof: away.proof })).data).toEqual({ outcome: 'forgotten', removed: 1 });
});

test('a proof is good for a quarter of an hour', async () => {
  const { proof } = await prove(newAddress());
  await passTime(server.store, 15 * 60_000);
  for (const path of ['myAddress.lookUp', 'myAddress.forget'])
    expect((await anonymous.call(path, { proof })).data.outcome, path).toBe('expired');
});

test('all of it works as plain forms, from our own page only', async () => {
  const address = newAddress();
  await givenBySomebody(address);
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const asked = await anonymous.send('/my-address', { step: 'start', address });
  const fields = { step: 'confirm', address, id: hidden(asked.text, 'id'), ticket: hidden(asked.text, 'ticket') };
  const wrong = await anonymous.send('/my-address', { ...fields, code: '12' });
  expect(wrong.text.includes('The code has six digits.')).toBe(true);
  const shown = await anonymous.send('/my-address', { ...fields, code: await codeAt(address) });
  expect(shown.text.includes('Customers gave us your address')).toBe(true);
  const removed = await anonymous.send('/my-address', { step: 'forget', proof: hidden(shown.text, 'proof') });
  expect(removed.text.includes('Your address was removed.')).toBe(true);
  expect(
    (await anonymous.send('/my-address', { step: 'start', address }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }))
      .status,
  ).toBe(403);
});
