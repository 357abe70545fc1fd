import { supportAccessKind } from '@micromart/domain/records/accounts';
import { writeAccess } from '@micromart/store/access-log';
import { expect, test } from 'vitest';
import { testServer } from './test-server.ts';

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };

test('support access is refused and allowed in the account system, and not for anybody else', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const held = async () => {
    const kinds = [supportAccessKind.kind];
    return (await server.embedded.accounts.read({ subject: person.id, kinds, after: null, limit: 10 }, call)).records[0];
  };
  const { supportAccess } = (await client.call('security.read')).data.data;
  expect(supportAccess).toMatchObject({ allowed: true });
  const refusal = { allowed: false, version: supportAccess.version };
  const other = await server.signIn(await server.newPerson());
  // Versions count by themselves, so this changes the other's own record.
  expect((await other.call('security.setSupportAccess', refusal)).data.outcome).toBe('changed');
  expect((await held())?.value).toEqual({ allowed: true });
  expect((await client.call('security.setSupportAccess', refusal)).data.outcome).toBe('changed');
  expect((await held())?.value).toEqual({ allowed: false });
  expect((await client.call('security.setSupportAccess', { allowed: true, version: (await held())?.version })).data.outcome).toBe(
    'changed',
  );
  expect((await held())?.value).toEqual({ allowed: true });
});

test('a first choice can be made where none is on record', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson([]));
  expect((await client.call('security.read')).data.data).toMatchObject({ supportAccess: { allowed: null, version: null }, incidents: [] });
  expect((await client.call('security.setSupportAccess', { allowed: false, version: null })).data.outcome).toBe('changed');
});

test('incidents and support access stand under Security and not among the personal information', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  const { incidents } = (await client.call('security.read')).data.data;
  expect(incidents).toMatchObject([{ title: 'Delivery notes could be read by a wrong driver' }]);
  const { rows } = (await client.call('personalInfo.read')).data.data;
  expect(rows.map(({ kind }: { kind: string }) => kind)).not.toContain('incident');
  expect(rows.map(({ kind }: { kind: string }) => kind)).not.toContain('support-access');
});

test('an account system that does not answer is never told as no incident', async () => {
  await using server = await testServer();
  const client = await server.signIn(await server.newPerson());
  server.faults.set('accounts', 'error');
  expect((await client.call('security.read')).data).toMatchObject({ state: 'unavailable', system: 'the account system' });
});

test('who opened the record is told page by page, apart from what the person did, and of nobody else', async () => {
  await using server = await testServer();
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const line = { person: person.id, procedure: 'overview.read', outcome: 'ok', requestId: 'r' };
  for (let at = 1; at <= 45; at++)
    await writeAccess(server.store.db, {
      ...line,
      actorKind: 'support-agent',
      actorId: 'agent-7',
      line: `looked at the overview, ticket ${at}`,
    });
  await writeAccess(server.store.db, { ...line, actorKind: 'customer', actorId: person.id, line: 'changed a value', outcome: 'refused' });

  const seen: string[] = [];
  let people: string | undefined;
  do {
    const { data } = await client.call('accessLog.read', people === undefined ? {} : { people });
    seen.push(...data.people.lines.map(({ what }: { what: string }) => what));
    people = data.people.next ?? undefined;
    expect(data.own.lines[0]).toMatchObject({ who: 'You', what: 'Changed a value', ended: 'refused, nothing was changed' });
  } while (people !== undefined);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => `Looked at the overview, ticket ${45 - at}`));

  const stranger = await server.signIn(await server.newPerson());
  expect((await stranger.call('accessLog.read', {})).data.people).toEqual({ lines: [], next: null });
});
