import { household } from '@micromart/sources/embedded/demo/household';
import { afterAll, expect, test } from 'vitest';
import { tellMessaging } from './platform/tell-messaging.ts';
import { type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

async function targetsOf(person: TestPerson): Promise<Record<string, unknown>> {
  const held = await server.services.sources.messaging.read(
    { subject: person.id, kinds: ['channel'] },
    { deadlineAt: Date.now() + 5000, requestId: 'test' },
  );
  if (held.state !== 'fresh') throw new Error('the messaging system is away');
  return Object.fromEntries(
    held.data.filter(({ id }) => !id.startsWith('push')).map(({ id, value }) => [id, (value as { target: string }).target]),
  );
}

async function mailTo(address: string, subject: RegExp): Promise<string> {
  const found = () => server.mailbox.list().find((mail) => mail.to === address && subject.test(mail.subject));
  await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true);
  return found()?.text ?? '';
}

test('messages follow a change of the e-mail address, and its undo', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const target = `${crypto.randomUUID()}@mail.test`;
  const started = await client.call('personalInfo.startContactChange', { contact: 'email', target });
  const code = /code is (\d{6})/.exec(await mailTo(target, /is your Micromart code/))?.[1];
  await client.call('personalInfo.confirmContactChange', { contact: 'email', id: started.data.pending.id, code });
  await expect.poll(() => targetsOf(person), { timeout: 20_000 }).toMatchObject({ email: target });
  const token = /#(\S+)/.exec(await mailTo(person.email, /was changed/))?.[1];
  expect((await server.anonymous().call('personalInfo.undoContactChange', { token })).data.outcome).toBe('changed');
  await expect.poll(() => targetsOf(person), { timeout: 20_000 }).toMatchObject({ email: person.email });
});

test('a removed number is no number for texts any more', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const rows = (await client.call('personalInfo.read')).data.data.rows;
  const { version } = rows.find(({ kind }: { kind: string }) => kind === 'phone');
  expect((await client.call('personalInfo.removePhone', { version })).data.outcome).toBe('changed');
  await expect.poll(() => targetsOf(person), { timeout: 20_000 }).toMatchObject({ sms: '', mms: '' });
  const channels: { label: string; how: string }[] = (await client.call('notifications.read')).data.data.channels;
  expect(channels.filter(({ how }) => how.startsWith('We hold no address'))).toHaveLength(2);
});

test('an address that cannot be read is not taken for none', async () => {
  const person = await server.newPerson(
    household.records.map((record) => (record.kind === 'email' ? { ...record, value: { address: 7 } } : record)),
  );
  const before = await targetsOf(person);
  expect(before.email).not.toBe('');
  await expect(tellMessaging(server.services, person.id)).rejects.toThrow();
  expect(await targetsOf(person)).toEqual(before);
});

test('it waits for a system that is away, and nothing happens twice', async () => {
  const person = await server.newPerson();
  await tellMessaging(server.services, person.id);
  const before = await targetsOf(person);
  server.faults.set('messaging', 'error');
  await expect(tellMessaging(server.services, person.id)).rejects.toThrow('does not answer yet');
  server.faults.set('messaging', 'none');
  await expect
    .poll(
      () =>
        tellMessaging(server.services, person.id).then(
          () => 'told',
          () => 'away',
        ),
      { timeout: 20_000 },
    )
    .toBe('told');
  expect(await targetsOf(person)).toEqual(before);
});
