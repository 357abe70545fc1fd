import { connect } from 'node:net';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import type { Reply, Sent, TestClient } from './test-client.ts';
import { holdingsOf, validInputs } from './test-inputs.ts';
import { type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
const forgetLimits = () => sql`delete from rate_limit`.execute(server.store.db);
const procedures = Object.keys(appRouter._def.procedures);
/** Each test shows that nothing of theirs was touched, so all of them look at the same one. */
const bystander = await server.newPerson();

/** As JSON text, because some of them are no value of JavaScript. */
const nasties: readonly string[] = [
  'null',
  'true',
  '-0',
  '1e309',
  '9007199254740993',
  '-1',
  '""',
  '" "',
  '[]',
  '[[[]]]',
  '{}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":1,"then":1}',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff\\ud800x"',
  '"\\u202egpj.exe"',
  '"\'; drop table session; --"',
  '"1) or (1=1"',
  '"%00%27%22"',
  '"{{7*7}} #{7*7} <%= 7*7 %>"',
  '"<script>alert(1)</script>"',
  '"a@b.test\\r\\nBcc: c@d.test"',
  '"//evil.test"',
  '"/\\\\evil.test"',
  '"../../../../etc/passwd"',
  '"\\u001b[31mred\\n{\\"level\\":60}"',
  '"__proto__"',
  '"constructor"',
  '"hasOwnProperty"',
  `"${'a'.repeat(5000)}!"`,
  `"${'@'.repeat(2000)}"`,
  '"2024-02-30"',
  '"0000-01-01"',
  '"9999-12-31"',
  '"0000-01-01T00:00:00Z"',
  '"9999-12-31T23:59:59.999Z"',
  '"NaN"',
  '["a","b"]',
];

const bodies: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '0',
  '{"__proto__":{"polluted":true}}',
  '{"0":{"json":{}}}',
  '{',
  '{"a":1}{"a":2}',
  '\ufeff{}',
  '['.repeat(40_000),
  `${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}`,
  `{${Array.from({ length: 5000 }, (_, at) => `"k${at}":1`).join()}}`,
  '{"key":"\u0000"}',
];

const leaks = [
  /\bat .+\.[cm]?[jt]s:\d+/,
  /node_modules/,
  /\bselect\b.+\bfrom\b/i,
  /relation "/i,
  /syntax error/i,
  /invalid (input|byte)/i,
  /kysely|pglite|pg-boss|ZodError|TRPCError/,
  /file:\/\/|\/home\/|\/usr\//,
  /"stack"/,
];

function checkReply(what: string, reply: Reply): void {
  expect(reply.status, `${what}\n${reply.text.slice(0, 300)}`).toBeLessThan(500);
  const read = reply.text.replace(/<(style|script)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  for (const leak of leaks) expect(read, what).not.toMatch(leak);
}

async function rowsOf({ id }: TestPerson): Promise<string> {
  const tables = ['held_record', 'diary', 'verification', 'contact_change', 'draft'];
  const hashes = tables.map(
    (table) => sql`(select md5(string_agg(t::text, '|' order by t::text)) from ${sql.table(table)} t where person_id = ${id})`,
  );
  const sessions = sql`(select count(*) from session where person_id = ${id} and ended_at is null)`;
  const { rows } = await sql<{ state: string }>`select concat_ws('|', ${sql.join([...hashes, sessions])}) as state`.execute(
    server.store.db,
  );
  return rows[0]?.state ?? '';
}

/** What a change leaves to be done by jobs changes rows too, such as telling the messaging system of a number that went. */
async function jobsDone(): Promise<void> {
  const due = sql<{ due: number }>`select count(*)::int as due from pgboss.job where state < 'completed' and start_after <= now()`;
  await expect.poll(async () => (await due.execute(server.store.db)).rows[0]?.due).toBe(0);
}

const succeeded = (reply: Reply) => reply.code === null && /changed|ended|cancelled|code-sent|"url"/.test(reply.text);

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe.each(procedures)('%s', (path) => {
  test('stands whatever it is sent', { timeout: 120_000 }, async () => {
    const person = await server.newPerson();
    await forgetLimits();
    const holder = await server.signIn(person);
    const valid = validInputs[path]?.(await holdingsOf(holder));
    const fields = Object.keys(valid ?? {});
    const untouched = await rowsOf(bystander);
    const alarms = server.logged.filter((line) => line.includes('unreadable-reply')).length;
    let client = await server.signIn(person);
    let before = await rowsOf(person);

    const headers = {
      origin: server.baseUrl,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'x-micromart-request': '1',
    };
    async function send(body: string): Promise<void> {
      const reply = await client.request(`/trpc/${path}`, { method: 'POST', headers, body });
      if (reply.code === 'sign-in-needed') client = await server.signIn(person);
      if (reply.code === 'too-many') await forgetLimits();
      checkReply(`${path} ${body.slice(0, 200)}`, reply);
      const after = await rowsOf(person);
      if (!succeeded(reply))
        expect(after, `${path} changed something with ${body.slice(0, 200)} and said ${reply.text.slice(0, 200)}`).toBe(before);
      if (succeeded(reply)) await jobsDone();
      before = succeeded(reply) || reply.code === 'sign-in-needed' ? await rowsOf(person) : after;
    }

    for (const body of bodies) await send(body);
    for (const [at, nasty] of nasties.entries()) {
      const field = fields[at % Math.max(1, fields.length)] ?? 'anything';
      const rest = Object.entries({ key: crypto.randomUUID(), ...valid }).filter(([name]) => name !== field);
      await send(`{${[...rest.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `"${field}":${nasty}`].join()}}`);
    }
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields, 'key', 'value', '__proto__'), fc.jsonValue()), async (body) => {
        await send(JSON.stringify({ key: crypto.randomUUID(), ...valid, ...body }));
      }),
      { numRuns: 10 },
    );
    expect(await rowsOf(bystander)).toBe(untouched);
    // What a person types must never look like a fault of a system: the breaker would close it for everybody.
    expect(server.logged.filter((line) => line.includes('unreadable-reply'))).toHaveLength(alarms);
    const others = await server.signIn(bystander);
    for (const section of ['personalInfo', 'devices', 'notifications', 'thirdParties'])
      expect((await others.call(`${section}.read`)).data?.state).toBe('fresh');
    await expectLogsFresh(others);
  });
});

async function expectLogsFresh(others: TestClient): Promise<void> {
  await forgetLimits();
  expect((await others.call('activity.read', {})).data?.missing).toEqual([]);
  expect((await others.call('media.read', {})).data?.state).toBe('fresh');
  expect((await others.call('messages.read', {})).data?.state).toBe('fresh');
}

test.each(['0000-01-01', '9999-12-31', '2024-02-30'])(
  'another person’s reads stay fresh after %s in every place for a date',
  async (day) => {
    const [client, others] = [await server.signIn(await server.newPerson()), await server.signIn(await server.newPerson())];
    const at = `${day}T00:00:00.000Z`;
    const asks: [string, object][] = [
      ['activity.read', { from: day }],
      ['activity.read', { to: day }],
      ['activity.read', { before: 'zzzzzzzzz.site.' }],
      ['media.read', { day }],
      ['media.read', { after: `${at}_${crypto.randomUUID()}` }],
      ['messages.read', { before: at }],
      ['activity.removeFitting', { from: day, asOf: new Date().toISOString() }],
      ['activity.removeFitting', { to: day, asOf: new Date().toISOString() }],
      ['activity.removeFitting', { asOf: at }],
      ['media.remove', { which: { what: 'day', day } }],
    ];
    for (const [path, input] of asks) {
      await forgetLimits();
      for (let time = 0; time < 6; time++) checkReply(`${path} ${JSON.stringify(input)}`, await client.call(path, input));
      await expectLogsFresh(others);
    }
  },
);

describe('requests that no page of ours sends', () => {
  const good = { origin: server.baseUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'x-micromart-request': '1' };
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([header]) => header !== name));
  const cases: [string, Sent, string, number][] = [
    ...[
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      'application/jsonx',
      'text/json',
      '',
    ].map((type): [string, Sent, string, number] => [
      `content type "${type}"`,
      { method: 'POST', headers: { ...good, 'content-type': type }, body: '{}' },
      '',
      400,
    ]),
    ['no content type', { method: 'POST', headers: without('content-type'), body: '{}' }, '', 400],
    ['no own header', { method: 'POST', headers: without('x-micromart-request'), body: '{}' }, '', 403],
    [
      'no origin and no site',
      { method: 'POST', headers: { 'content-type': 'application/json', 'x-micromart-request': '1' }, body: '{}' },
      '',
      403,
    ],
    ...[
      'null',
      'https://evil.test',
      `${server.baseUrl}.evil.test`,
      server.baseUrl.replace('http', 'https'),
      `${server.baseUrl}1`,
      server.baseUrl.toUpperCase(),
    ].map((origin): [string, Sent, string, number] => [
      `origin ${origin}`,
      { method: 'POST', headers: { ...good, origin }, body: '{}' },
      '',
      403,
    ]),
    ...['cross-site', 'same-site', 'none', 'Same-Origin', ''].map((site): [string, Sent, string, number] => [
      `site "${site}"`,
      { method: 'POST', headers: { ...good, 'sec-fetch-site': site }, body: '{}' },
      '',
      403,
    ]),
    ...['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].map((method): [string, Sent, string, number] => [
      method,
      { method, headers: good },
      '',
      403,
    ]),
    ['method override', { method: 'GET', headers: { ...good, 'x-http-method-override': 'POST' } }, '', 403],
    ['a batch of eleven', { method: 'POST', headers: good, body: '{}' }, `${',sessions.endOthers'.repeat(10)}?batch=1`, 400],
    ['4,000 commas', { method: 'POST', headers: good, body: '{}' }, `${','.repeat(4000)}?batch=1`, 400],
    ['200 kB', { method: 'POST', headers: good, body: JSON.stringify({ id: 'x'.repeat(200_000) }) }, '', 413],
  ];

  test.each(cases)('%s', async (_, sent, more, status) => {
    await forgetLimits();
    const person = await server.newPerson();
    const [client, other] = [await server.signIn(person), await server.signIn(person)];
    const reply = await client.request(`/trpc/sessions.endOthers${more}`, sent);
    expect(reply.status).toBe(status);
    checkReply('refused', reply);
    expect(reply.text.length).toBeLessThan(5000);
    expect((await other.call('sessions.read', {})).status).toBe(200);
  });

  test('they are refused before their body has come', async () => {
    const reply = await talk(
      `POST /trpc/sessions.endOthers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"a"`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 403/);
  });

  test.each([
    ['two lengths', 'POST /trpc/sessions.read HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'length and chunks',
      'POST /trpc/sessions.read HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
    ],
    ['100 kB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a bare line feed', 'GET / HTTP/1.1\nHost: a\n\n'],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n'],
    ['no HTTP at all', '\u0016\u0003\u0001\u0000\u0001'],
  ])('malformed: %s', async (_, text) => {
    expect(await talk(text)).toMatch(/^HTTP\/1\.1 4\d\d [^\r]*\r\n/);
    expect((await server.anonymous().get('/healthz/live')).status).toBe(200);
  });
});

/** What the server says to bytes as they are, until it closes. */
function talk(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(server.baseUrl).port), 'localhost', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

test('addresses of pages can say anything', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const words = [
    '%00',
    '%ff',
    'accounts-name-%00',
    'accounts-name-%ED%A0%80',
    'kitchen-device-x%00y',
    '__proto__',
    'a'.repeat(3000),
    '%0d%0aSet-Cookie:x=y',
    '<script>',
    '//evil.test',
  ];
  for (const word of words) {
    for (const name of ['about', 'edit', 'q', 'draft', 'about[]', '__proto__']) {
      const reply = await client.get(`/?${name}=${word}`);
      checkReply(`/?${name}=${word}`, reply);
      expect(reply.headers.getSetCookie()).toEqual([]);
      expect(reply.text).not.toContain('<script>"');
    }
    for (const path of ['/auth/callback?code=', '/auth/callback?error=', '/sign-in-problem?why=', '/undo?token=', '/live?x='])
      if (!path.startsWith('/live')) checkReply(path + word, await client.get(path + word));
  }
});

test('forms can say anything', async () => {
  const client = await server.signIn(await server.newPerson());
  const page = await client.get('/');
  const token = /name="form-token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  expect(token).not.toBe('');
  const acts = [...procedures, '', 'nothing.here', '__proto__.toString', 'constructor', 'sessions', 'sessions.end:x', 'toString.call'];
  for (const act of acts) {
    for (const more of [
      {},
      { id: 'a\u0000b' },
      { 'value[__proto__][polluted]': '1' },
      { version: '', value: 'x', kind: 'name', id: 'main' },
      { 'id[]': '1' },
    ])
      checkReply(
        `form ${act} ${JSON.stringify(more)}`,
        await client.send('/act', { 'form-token': token, act, anchor: 'x', ...(more as Record<string, string>) }),
      );
  }
  for (const anchor of ['"><b>', '//evil.test', 'a\r\nb', 'x'.repeat(500)])
    expect((await client.send('/act', { 'form-token': token, act: 'sessions.end', anchor, id: 'x' })).status).toBe(400);
});
