import { connectedSystems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { passTime } from '@micromart/store/pass-time';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(forgetLimits);

/** Limits on calls are another test's matter; here they would hide what is looked at. */
async function forgetLimits(): Promise<void> {
  await sql`delete from rate_limit`.execute(server.store.db);
}

let made = 0;
const newAddress = () => `new-${++made}-${crypto.randomUUID().slice(0, 8)}@mail.test`;

async function emailOf(person: TestPerson): Promise<string> {
  const held = await server.services.sources.accounts.read(
    { subject: person.id, kinds: ['email'] },
    { deadlineAt: Date.now() + 5000, requestId: 'test' },
  );
  if (held.state === 'unavailable') throw new Error('the account system is away');
  return (held.data[0]?.value as { address: string } | undefined)?.address ?? '';
}

async function mailTo(address: string, subject: RegExp, count = 1): Promise<string> {
  const found = () => server.mailbox.list().filter((mail) => mail.to === address && subject.test(mail.subject));
  await expect.poll(() => found().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
  return found()[0]?.text ?? '';
}

const codeAt = async (address: string) => /code is (\d{6})/.exec(await mailTo(address, /is your Micromart code/))?.[1] ?? '';
const undoTokenAt = async (address: string, count = 1) => /#(\S+)/.exec(await mailTo(address, /was changed/, count))?.[1] ?? '';
const noticesOwed = (changes: readonly { readonly from: string }[], address: string) =>
  changes.filter(({ from }) => from === address).length;
const noticesTo = (address: string) =>
  server.mailbox.list().filter((mail) => mail.to === address && /was changed/.test(mail.subject)).length;

async function start(client: SignedIn, target: string): Promise<string> {
  const reply = await client.call('personalInfo.startContactChange', { contact: 'email', target });
  expect(reply.data?.outcome).toBe('code-sent');
  return reply.data.pending.id;
}

const confirm = (client: SignedIn, id: string, code: string, key = crypto.randomUUID()) =>
  client.call('personalInfo.confirmContactChange', { contact: 'email', id, code, key });
const undo = (token: string) => server.anonymous().call('personalInfo.undoContactChange', { token });
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

async function change(client: SignedIn, target: string): Promise<void> {
  const id = await start(client, target);
  expect((await confirm(client, id, await codeAt(target))).data?.outcome).toBe('changed');
}

test('a proved address counts, the old one hears of it once and can take it back, every other place is signed out', async () => {
  const person = await server.newPerson();
  const [here, elsewhere] = [await server.signIn(person), await server.signIn(person)];
  const target = newAddress();
  const id = await start(here, target);
  expect(await emailOf(person)).toBe(person.email);
  const code = await codeAt(target);
  expect((await confirm(here, id, wrong(code))).data).toEqual({ outcome: 'wrong-code', left: 4 });
  expect((await confirm(here, id, code)).data).toEqual({ outcome: 'changed' });
  expect(await emailOf(person)).toBe(target);
  expect((await here.call('sessions.read')).data.sessions).toHaveLength(1);
  expect((await elsewhere.call('sessions.read')).code).toBe('sign-in-needed');
  const token = await undoTokenAt(person.email);
  expect(noticesTo(target)).toBe(0);

  expect((await undo(token)).data).toEqual({ outcome: 'changed' });
  expect(await emailOf(person)).toBe(person.email);
  expect((await here.call('sessions.read')).code).toBe('sign-in-needed');
  expect((await undo(token)).data).toEqual({ outcome: 'expired' });
  expect(noticesTo(person.email)).toBe(1);
});

test('a code opens nothing for another session, another purpose, another person, or a second time', async () => {
  const [ann, ben] = [await server.newPerson(), await server.newPerson()];
  const [here, elsewhere, bens] = [await server.signIn(ann), await server.signIn(ann), await server.signIn(ben)];
  const target = newAddress();
  const id = await start(here, target);
  const code = await codeAt(target);
  expect((await confirm(elsewhere, id, code)).data?.outcome).toBe('expired');
  expect((await confirm(bens, id, code)).data?.outcome).toBe('expired');
  const asPhone = await here.call('personalInfo.confirmContactChange', { contact: 'phone', id, code });
  expect(asPhone.data?.outcome).toBe('expired');
  expect([await emailOf(ann), await emailOf(ben)]).toEqual([ann.email, ben.email]);
  const key = crypto.randomUUID();
  const [first, same] = await Promise.all([confirm(here, id, code, key), confirm(here, id, code, key)]);
  expect([first.data?.outcome, same.data?.outcome]).toEqual(['changed', 'changed']);
  expect((await confirm(here, id, code)).data?.outcome).toBe('expired');
  await undoTokenAt(ann.email);
  expect(noticesTo(ann.email)).toBe(1);
  // Each notice has its own way back, so one way back is one notice, also while a second mail were still on its way.
  const { rows } = await server.store.sqlClient.query('select 1 from contact_change where person_id = $1', [ann.id]);
  expect(rows).toHaveLength(1);
});

test('a code dies with the next one, with five guesses, with a cancel and with time', async () => {
  const person = await server.newPerson();
  const here = await server.signIn(person);
  const target = newAddress();
  const first = await start(here, target);
  const early = await codeAt(target);
  const second = await start(here, newAddress());
  expect((await confirm(here, first, early)).data?.outcome).toBe('expired');
  expect((await here.call('personalInfo.cancelContactChange', { contact: 'email' })).data).toEqual({ outcome: 'cancelled' });
  expect((await confirm(here, second, '123456')).data?.outcome).toBe('expired');

  const guessed = newAddress();
  const third = await start(here, guessed);
  const right = await codeAt(guessed);
  for (const left of [4, 3, 2, 1, 0]) expect((await confirm(here, third, wrong(right))).data).toEqual({ outcome: 'wrong-code', left });
  expect((await confirm(here, third, right)).data?.outcome).toBe('expired');

  const late = newAddress();
  const fourth = await start(here, late);
  const lateCode = await codeAt(late);
  await passTime(server.store, durations.oneTimeCode + 1000);
  expect((await confirm(here, fourth, lateCode)).data?.outcome).toBe('expired');
  expect(await emailOf(person)).toBe(person.email);
});

test('without a fresh sign-in nothing is sent', async () => {
  const person = await server.newPerson();
  const stale = await server.signIn(person, { fresh: false });
  const target = newAddress();
  expect((await stale.call('personalInfo.startContactChange', { contact: 'email', target })).code).toBe('fresh-sign-in-needed');
  expect(server.mailbox.list().some((mail) => mail.to === target)).toBe(false);
});

test('of two people who prove one address at the same moment one has it, the other is told that it is taken', async () => {
  const people = [await server.newPerson(), await server.newPerson()] as const;
  const target = newAddress();
  const tries = [];
  for (const person of people) {
    const client = await server.signIn(person);
    const id = await start(client, target.toUpperCase());
    await expect.poll(() => server.mailbox.list().filter((mail) => mail.to === target).length).toBe(tries.length + 1);
    tries.push({ client, id, code: await codeAt(target) });
  }
  const replies = await Promise.all(tries.map(({ client, id, code }) => confirm(client, id, code)));
  expect(new Set(replies.map((reply) => reply.data?.outcome))).toEqual(new Set(['changed', 'taken']));
  const now = await Promise.all(people.map(emailOf));
  expect(now.filter((address) => address === target)).toHaveLength(1);
  const loser = people[now[0] === target ? 1 : 0];
  expect(await emailOf(loser)).toBe(loser.email);
});

test('an undo goes back past later changes: the links of those are dead, so the thief cannot come back', async () => {
  const person = await server.newPerson();
  const [stolen, onward] = [newAddress(), newAddress()];
  await change(await server.signIn(person), stolen);
  await change(await server.signIn(person), onward);
  const [owner, thief] = [await undoTokenAt(person.email), await undoTokenAt(stolen)];
  expect((await undo(owner)).data?.outcome).toBe('changed');
  expect(await emailOf(person)).toBe(person.email);
  expect((await undo(thief)).data?.outcome).toBe('expired');
  expect(await emailOf(person)).toBe(person.email);
});

test('an undo works for seven days, and not when somebody else has the old address by now', async () => {
  const [ann, ben] = [await server.newPerson(), await server.newPerson()];
  await change(await server.signIn(ann), newAddress());
  const token = await undoTokenAt(ann.email);
  await change(await server.signIn(ben), ann.email);
  expect((await undo(token)).data?.outcome).toBe('taken');
  const bens = await undoTokenAt(ben.email);
  expect((await undo(bens)).data?.outcome).toBe('changed');
  await passTime(server.store, durations.contactChangeUndo - 60_000);
  expect((await undo(token)).data?.outcome).toBe('changed');
  expect(await emailOf(ann)).toBe(ann.email);

  const carl = await server.newPerson();
  const target = newAddress();
  await change(await server.signIn(carl), target);
  const late = await undoTokenAt(carl.email);
  await passTime(server.store, durations.contactChangeUndo + 60_000);
  expect((await undo(late)).data?.outcome).toBe('expired');
  expect(await emailOf(carl)).toBe(target);
});

test('an undo that broke off after the old address was back is finished by the same link', async () => {
  const person = await server.newPerson();
  const here = await server.signIn(person);
  await change(here, newAddress());
  const token = await undoTokenAt(person.email);
  const { outbox } = server.services;
  const { enqueue } = outbox;
  outbox.enqueue = () => Promise.reject(new Error('the process died'));
  try {
    expect((await undo(token)).code).toBe('unexpected');
  } finally {
    outbox.enqueue = enqueue;
  }
  expect(await emailOf(person)).toBe(person.email);
  expect((await here.call('sessions.read')).code).toBeNull();
  expect((await undo(token)).data?.outcome).toBe('changed');
  expect((await here.call('sessions.read')).code).toBe('sign-in-needed');
  expect((await undo(token)).data?.outcome).toBe('expired');
});

test('when the account system is away the code is not spent, and the same key goes on later', async () => {
  const person = await server.newPerson();
  const here = await server.signIn(person);
  const target = newAddress();
  const id = await start(here, target);
  const code = await codeAt(target);
  const key = crypto.randomUUID();
  server.faults.set('accounts', 'error');
  try {
    expect((await confirm(here, id, code, key)).data?.outcome).toBe('unavailable');
  } finally {
    for (const system of connectedSystems) server.faults.set(system, 'none');
  }
  await expect.poll(async () => (await confirm(here, id, code, key)).data?.outcome, { timeout: 20_000 }).toBe('changed');
  await undoTokenAt(person.email);
  expect(noticesTo(person.email)).toBe(1);
});

test('a change that was carried out and not answered is told to the old address all the same', async () => {
  const person = await server.newPerson();
  const [here, elsewhere] = [await server.signIn(person), await server.signIn(person)];
  const target = newAddress();
  const id = await start(here, target);
  const code = await codeAt(target);
  const { change: carryOut } = server.embedded.accounts;
  server.embedded.accounts.change = async (request, call) => {
    await carryOut(request, call);
    throw new Error('the answer was lost');
  };
  try {
    expect((await confirm(here, id, code)).data?.outcome).toBe('unknown');
  } finally {
    server.embedded.accounts.change = carryOut;
  }
  expect((await undo(await undoTokenAt(person.email))).data?.outcome).toBe('changed');
  expect((await elsewhere.call('sessions.read')).code).toBe('sign-in-needed');
  expect(await emailOf(person)).toBe(person.email);
});

test('a first phone number is told to the e-mail address, and taken back from there', async () => {
  const { records } = await import('@micromart/sources/embedded/demo/household').then(({ household }) => household);
  const person = await server.newPerson(records.filter((record) => record.kind !== 'phone'));
  const here = await server.signIn(person);
  const number = '+14045550177';
  const started = await here.call('personalInfo.startContactChange', { contact: 'phone', target: '+1 404-555-0177' });
  const code = await codeAt(`${number}@sms.micromart.test`);
  const confirmed = await here.call('personalInfo.confirmContactChange', { contact: 'phone', id: started.data.pending.id, code });
  expect(confirmed.data?.outcome).toBe('changed');
  expect((await undo(await undoTokenAt(person.email))).data?.outcome).toBe('changed');
  const rows = (await (await server.signIn(person)).call('personalInfo.read')).data.data.rows as { kind: string; lines: string[] }[];
  expect(rows.find((row) => row.kind === 'phone')?.lines).toEqual([]);
});

test('a removal that was carried out and not answered is told to the number when the same key asks again', async () => {
  const { household } = await import('@micromart/sources/embedded/demo/household');
  const value = { number: '+14045550188', verifiedAt: null, uses: ['text messages'] };
  const person = await server.newPerson(household.records.map((record) => (record.kind === 'phone' ? { ...record, value } : record)));
  const here = await server.signIn(person);
  const rows = (await here.call('personalInfo.read')).data.data.rows as { kind: string; version: string }[];
  const removal = { version: rows.find((row) => row.kind === 'phone')?.version, key: crypto.randomUUID() };
  const { change: carryOut } = server.embedded.accounts;
  server.embedded.accounts.change = async (request, call) => {
    await carryOut(request, call);
    throw new Error('the answer was lost');
  };
  try {
    expect((await here.call('personalInfo.removePhone', removal)).data?.outcome).toBe('unknown');
  } finally {
    server.embedded.accounts.change = carryOut;
  }
  await expect.poll(async () => (await here.call('personalInfo.removePhone', removal)).data?.outcome, { timeout: 20_000 }).toBe('changed');
  expect((await undo(await undoTokenAt(`${value.number}@sms.micromart.test`))).data?.outcome).toBe('changed');
});

test('removing the number asks for a fresh sign-in, tells the number, and is taken back from there', async () => {
  const person = await server.newPerson();
  const here = await server.signIn(person);
  type Row = { kind: string; version: string; lines: string[]; value: { number: string } };
  const phoneOf = async (client: SignedIn) =>
    ((await client.call('personalInfo.read')).data.data.rows as Row[]).find((row) => row.kind === 'phone') as Row;
  const { version, value, lines } = await phoneOf(here);
  const stale = await server.signIn(person, { fresh: false });
  expect((await stale.call('personalInfo.removePhone', { version })).code).toBe('fresh-sign-in-needed');
  const key = crypto.randomUUID();
  for (let again = 0; again < 2; again++)
    expect((await here.call('personalInfo.removePhone', { version, key })).data).toEqual({ outcome: 'changed', undo: null });
  expect((await stale.call('sessions.read')).code).toBe('sign-in-needed');
  expect((await phoneOf(here)).lines).toEqual([]);
  expect((await undo(await undoTokenAt(`${value.number}@sms.micromart.test`))).data?.outcome).toBe('changed');
  expect((await phoneOf(await server.signIn(person))).lines).toEqual(lines);
});

// What may happen, in any order, to one person with two open places; the model knows what is proved.
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('start' as const), place: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('confirm' as const, 'guess' as const, 'confirm old' as const), place: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'wait' as const), place: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat() }) },
);

interface Attempt {
  readonly id: string;
  readonly target: string;
  readonly code: string;
  readonly place: string;
  readonly at: SignedIn;
}

test('in no order of acts does an unproved address count, and every change has one notice and one way back', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
      await forgetLimits();
      const person = await server.newPerson();
      const places: SignedIn[] = [await server.signIn(person), await server.signIn(person)];
      const attempts: Attempt[] = [];
      let open: Attempt | null = null;
      let guesses = 0;
      let holds = person.email;
      const changes: { from: string; to: string; undone: boolean }[] = [];

      for (const step of acts) {
        if (step.do === 'undo') {
          const live = changes.filter((done) => !done.undone);
          const [picked] = live.length === 0 ? [] : [live[step.which % live.length]];
          if (picked === undefined) continue;
          const reply = await undo(await undoTokenAt(picked.from, noticesOwed(changes, picked.from)));
          expect(reply.data?.outcome).toBe('changed');
          for (const done of changes.slice(changes.indexOf(picked))) done.undone = true;
          holds = picked.from;
          open = null;
          places[0] = await server.signIn(person);
          places[1] = await server.signIn(person);
        } else {
          const at = places[step.place] as SignedIn;
          switch (step.do) {
            case 'start': {
              const target = newAddress();
              const reply = await at.call('personalInfo.startContactChange', { contact: 'email', target });
              if (reply.data?.outcome === 'too-many') break;
              expect(reply.data?.outcome).toBe('code-sent');
              open = { id: reply.data.pending.id, target, code: await codeAt(target), place: at.publicId, at };
              guesses = 0;
              attempts.push(open);
              break;
            }
            case 'guess':
            case 'confirm': {
              if (open === null) break;
              const right = step.do === 'confirm';
              const reply = await confirm(at, open.id, right ? open.code : wrong(open.code));
              if (at.publicId !== open.place) {
                expect(reply.data?.outcome).toBe('expired');
              } else if (!right) {
                expect(['wrong-code', 'expired']).toContain(reply.data?.outcome);
                if (++guesses >= 5) open = null;
              } else if (reply.data?.outcome === 'changed') {
                changes.push({ from: holds, to: open.target, undone: false });
                holds = open.target;
                open = null;
                const other = 1 - step.place;
                expect((await (places[other] as SignedIn).call('sessions.read')).code).toBe('sign-in-needed');
                places[other] = await server.signIn(person);
              } else {
                // A person has ten guesses a day, over all codes.
                expect(guesses).toBeGreaterThan(0);
                open = null;
              }
              break;
            }
            case 'confirm old': {
              const old = attempts.find((attempt) => attempt !== open);
              if (old !== undefined) expect((await confirm(at, old.id, old.code)).data?.outcome).toBe('expired');
              break;
            }
            case 'cancel':
              await at.call('personalInfo.cancelContactChange', { contact: 'email' });
              open = null;
              break;
            case 'wait':
              await sql`update verification set expires_at = now() where person_id = ${person.id}`.execute(server.store.db);
              open = null;
              break;
          }
        }
        expect(await emailOf(person)).toBe(holds);
      }
      for (const { from } of changes) await undoTokenAt(from, noticesOwed(changes, from));
      for (const { from } of changes) expect(noticesTo(from)).toBe(noticesOwed(changes, from));
    }),
    { numRuns: 12 },
  );
});
