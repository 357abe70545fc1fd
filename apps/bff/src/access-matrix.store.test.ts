import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Actor } from '@micromart/domain/actor';
import { readAccess } from '@micromart/store/access-log';
import { endSessionById } from '@micromart/store/sessions';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pages } from './pages/page-list.ts';
import { appRouter } from './router.ts';
import type { Reply, TestClient } from './test-client.ts';
import { type Holdings, holdingsOf, validInputs } from './test-inputs.ts';
import { type TestPerson, testServer } from './test-server.ts';
import { codeOf, type ProcedureRule } from './trpc.ts';

const actors = ['anonymous', 'expired', 'revoked', 'forged', 'fresh', 'stale', 'other', 'agentView', 'agentEdit', 'system'] as const;
type ActorName = (typeof actors)[number];

/** One procedure as the checked-in file tells it. `cells`: what each actor gets, as an error code or as the outcome. */
interface Listed extends Omit<ProcedureRule, 'audit'> {
  readonly type: 'query' | 'mutation';
  readonly audit: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly cells: Readonly<Record<ActorName, string>>;
}

const matrix = JSON.parse(await readFile(new URL('../access-matrix.json', import.meta.url), 'utf8')) as {
  readonly procedures: Readonly<Record<string, Listed>>;
  readonly routes: Readonly<Record<string, string>>;
  readonly middleware: readonly string[];
  readonly files: readonly string[];
};

interface Built {
  readonly _def: {
    readonly type: 'query' | 'mutation';
    readonly meta: ProcedureRule;
    readonly inputs: readonly z.ZodType[];
    readonly output: z.ZodType;
  };
}
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Built>>;

const server = await testServer();
// Nobody answers for Stripe here, and a breaker would make what is told depend on the order of the tests.
Object.assign(server.services, { stripe: null });
afterAll(() => server[Symbol.asyncDispose]());
const forgetLimits = () => sql`delete from rate_limit`.execute(server.store.db);

/** Names of the fields at the top of a schema, of all its variants. */
function fieldsOf(schema: z.ZodType | undefined, io: 'input' | 'output'): string[] {
  if (schema === undefined || schema instanceof z.ZodVoid) return [];
  const names = new Set<string>();
  const walk = (part: { properties?: object; anyOf?: object[]; oneOf?: object[] }): void => {
    for (const name of Object.keys(part.properties ?? {})) names.add(name);
    for (const variant of [...(part.anyOf ?? []), ...(part.oneOf ?? [])]) walk(variant);
  };
  walk(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as object);
  return [...names].sort();
}

describe('the inventory', () => {
  test('every procedure is in the file, as it is, and nothing else is', () => {
    const found = Object.entries(procedures).map(([path, { _def }]) => [
      path,
      {
        type: _def.type,
        access: _def.meta.access,
        agents: _def.meta.agents,
        rate: _def.meta.rate,
        audit: `${_def.meta.audit.when}: ${_def.meta.audit.line}`,
        input: fieldsOf(_def.inputs[0], 'input'),
        output: fieldsOf(_def.output, 'output'),
      },
    ]);
    const listed = Object.entries(matrix.procedures).map(([path, { cells: _, ...rule }]) => [path, rule]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(listed));
    for (const [path, { _def }] of Object.entries(procedures)) {
      expect(_def.inputs, `${path} has one input schema`).toHaveLength(1);
      expect(_def.output, `${path} has an output schema`).toBeInstanceOf(z.ZodType);
    }
    for (const { cells } of Object.values(matrix.procedures)) expect(Object.keys(cells)).toEqual([...actors]);
  });

  test('every route, everything else that is mounted, and every page is in the file', () => {
    const { routes, middleware } = routesOf(server.app.router.stack as unknown as Layer[]);
    expect(routes.toSorted()).toEqual(Object.keys(matrix.routes).toSorted());
    expect(middleware).toEqual(matrix.middleware);
    for (const [path, { access }] of Object.entries(pages)) expect(matrix.routes[`GET ${path}`]).toBe(access);
  });

  test('every file that is served is in the file, or carries a hash of what it says in its name', async () => {
    const { globSync } = await import('node:fs');
    const home = new URL('../../web/dist/client/', import.meta.url).pathname;
    const files = globSync('**/*', { cwd: home, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(home.length).replace(/^\//, ''));
    const unhashed = files.filter((file) => !/^assets\/[\w.-]+-[\w-]{8}\.(js|css|woff2|svg)(\.br)?$/.test(file));
    expect(unhashed.toSorted()).toEqual(matrix.files);
    const client = server.anonymous();
    for (const file of unhashed) expect((await client.get(`/${file}`)).headers.get('cache-control'), file).toBe('no-store');
    expect((await client.get('/.vite/manifest.json')).status).toBe(404);
  });
});

interface Layer {
  readonly name: string;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

function routesOf(stack: readonly Layer[]): { routes: string[]; middleware: string[] } {
  const routes: string[] = [];
  const middleware: string[] = [];
  for (const { name, route, handle } of stack) {
    if (route !== undefined) routes.push(...Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`));
    else if (handle.stack !== undefined) routes.push(...routesOf(handle.stack).routes);
    else middleware.push(name);
  }
  return { routes, middleware };
}

const saidBy = (reply: Reply) => reply.code ?? reply.data?.outcome ?? reply.data?.state ?? 'answered';

async function clientOf(actor: ActorName, person: TestPerson): Promise<TestClient> {
  switch (actor) {
    case 'expired': {
      const client = await server.signIn(person);
      await sql`update session set last_seen_at = now() - interval '31 minutes' where public_id = ${client.publicId}`.execute(
        server.store.db,
      );
      return client;
    }
    case 'revoked': {
      const client = await server.signIn(person);
      await endSessionById(server.store, client.cookie);
      return client;
    }
    case 'forged':
      return server.anonymous(createHash('sha256').update(person.id).digest('base64url'));
    case 'anonymous':
      return server.anonymous();
    case 'stale':
      return server.signIn(person, { fresh: false });
    default:
      return server.signIn(person);
  }
}

/** Every table that names a person, out of the schema, but the log of who asked. */
const tablesOfPeople = (
  await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and c.column_name = 'person_id' and t.table_type = 'BASE TABLE' and c.table_name <> 'access_log'
    order by 1`.execute(server.store.db)
).rows.map(({ name }) => name);

/** Everything that is stored about a person but who asked for it, as one hash. */
async function hashOf({ id }: TestPerson): Promise<string> {
  const tables = tablesOfPeople.map((table) => {
    const touched = table === 'session' ? sql`- 'last_seen_at'` : sql``;
    return sql`select ${table} as name, coalesce(md5(string_agg(r, ',' order by r)), '') as hash
      from (select (to_jsonb(t) ${touched})::text as r from ${sql.table(table)} t where person_id = ${id}) as rows_of_person`;
  });
  const { rows } = await sql`${sql.join(tables, sql` union all `)}`.execute(server.store.db);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

test('no table that names a person is left out of what is compared', () => {
  expect(tablesOfPeople).toEqual(
    expect.arrayContaining(['address_proof', 'held_record', 'number_scan', 'opt_out_heard', 'policy_shown', 'removal', 'unsubscribe_link']),
  );
});

function inProcess(actor: Actor): (path: string, input: unknown) => Promise<string> {
  const caller = { address: '127.0.0.1', person: null, session: null };
  const ctx = { services: server.services, requestId: crypto.randomUUID(), caller, actor, session: null };
  const call = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  return async (path, input) => {
    const [slice = '', act = ''] = path.split('.');
    const key = crypto.randomUUID();
    try {
      const answer = await call[slice]?.[act]?.(input === undefined ? input : { key, ...(input as object) });
      return (answer as { outcome?: string } | undefined)?.outcome ?? 'answered';
    } catch (error) {
      return codeOf(error);
    }
  };
}

interface Holder {
  readonly person: TestPerson;
  readonly holdings: Holdings;
}

let untouched: Holder | null = null;

/** Somebody with something of everything. Who was only refused at a person left nothing there, as each test shows: the next may come to the same one. */
async function holder(): Promise<Holder> {
  await forgetLimits();
  if (untouched === null) {
    const person = await server.newPerson();
    untouched = { person, holdings: await holdingsOf(await server.signIn(person)) };
  }
  return untouched;
}

describe.each(Object.entries(matrix.procedures))('%s', (path, { cells }) => {
  test.each(['anonymous', 'expired', 'revoked', 'forged', 'fresh', 'stale'] as const)('as %s', async (actor) => {
    const { person, holdings } = await holder();
    const client = await clientOf(actor, person);
    const before = await hashOf(person);
    untouched = null;
    const reply = await client.call(path, validInputs[path]?.(holdings));
    expect(saidBy(reply)).toBe(cells[actor]);
    if (reply.code !== null) {
      expect(reply.text).not.toContain(person.canary);
      expect(await hashOf(person)).toBe(before);
    }
    const written = (await readAccess(server.store, person.id, { limit: 200 })).filter((line) => line.procedure === path);
    const isWritten = matrix.procedures[path]?.audit.startsWith('always');
    const admitted = actor === 'fresh' || (actor === 'stale' && reply.code === null);
    expect(written.some((line) => line.outcome === saidBy(reply) || line.outcome === 'ok')).toBe(Boolean(isWritten && admitted));
    expect(JSON.stringify(written)).not.toContain(person.canary);
    if (reply.code !== null) untouched = { person, holdings };
  });

  test('as somebody else who names it by its real ids, with every field that could claim more', async () => {
    const { person: ben, holdings: bens } = await holder();
    const anns = await server.signIn(await server.newPerson());
    const before = await hashOf(ben);
    untouched = null;
    const input = validInputs[path]?.(bens);
    const claims = JSON.parse(
      `{"person":"${ben.id}","subject":"${ben.id}","role":"lead","access":"anonymous","__proto__":{"person":"${ben.id}"}}`,
    );
    const plain = await anns.call(path, input);
    expect(saidBy(plain)).toBe(cells.other);
    const claiming = await anns.call(path, input === undefined ? undefined : { ...input, ...claims });
    for (const reply of [plain, claiming]) expect(reply.text).not.toContain(ben.canary);
    expect(await hashOf(ben)).toBe(before);
    untouched = { person: ben, holdings: bens };
  });

  test('as those who have no sign-in of their own here', async () => {
    const { person, holdings } = await holder();
    const before = await hashOf(person);
    untouched = null;
    const agent = { kind: 'support-agent', agent: 's-agent', onBehalfOf: person.id, grantId: 'g-1' } as const;
    const input = validInputs[path]?.(holdings);
    expect({
      agentView: await inProcess({ ...agent, grant: 'view' })(path, input),
      agentEdit: await inProcess({ ...agent, grant: 'edit' })(path, input),
      system: await inProcess({ kind: 'system', job: 'sweep' })(path, input),
    }).toEqual({ agentView: cells.agentView, agentEdit: cells.agentEdit, system: cells.system });
    expect(await hashOf(person)).toBe(before);
    untouched = { person, holdings };
  });
});

test('what is denied looks like what does not exist', async () => {
  await forgetLimits();
  const [ann, ben] = [await server.newPerson(), await server.newPerson()];
  const bens = await holdingsOf(await server.signIn(ben));
  const anns = await server.signIn(ann);
  const shape = ({ status, text }: Reply) => [
    status,
    text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'time'),
  ];
  const nobodys = { id: 'nobodys', version: '12' };
  const pairs: [string, object, object][] = [
    ['devices.rotateIdentifier', { ...bens.identifier, id: 'only-bens' }, nobodys],
    ['sessions.end', { id: bens.session }, { id: 'nobodys' }],
    ['overview.undoChange', { seq: bens.diaryLine }, { seq: '999999999' }],
    [
      'personalInfo.confirmContactChange',
      { contact: 'email', id: bens.verification, code: '000000' },
      { contact: 'email', id: crypto.randomUUID(), code: '000000' },
    ],
  ];
  for (const [path, theirs, none] of pairs) expect(shape(await anns.call(path, theirs)), path).toEqual(shape(await anns.call(path, none)));
  const anonymous = server.anonymous();
  const [unknown, inherited] = [await anns.call('nothing.here', {}), await anns.call('__proto__.toString', {})];
  expect(shape(unknown)).toEqual(shape(inherited));
  expect(shape(await anonymous.get('/nothing', { accept: 'application/json' }))[0]).toBe(404);
});

test('a batch of allowed and denied calls gives each its own answer', async () => {
  await forgetLimits();
  const person = await server.newPerson();
  const stale = await server.signIn(person, { fresh: false });
  const paths = ['devices.read', 'personalInfo.read', 'sessions.read'];
  const allowed = await stale.call(`${paths.join(',')}?batch=1`, {});
  expect(allowed.status).toBe(200);
  const denied = await server.anonymous().call(`${paths.join(',')}?batch=1`, {});
  expect(denied.text).not.toContain(person.canary);
  expect(JSON.parse(denied.text).map((one: { error?: { data: { code: string } } }) => one.error?.data.code)).toEqual(
    paths.map(() => 'sign-in-needed'),
  );
  const mixed = await stale.call('sessions.endOthers,sessions.end?batch=1', { 0: {}, 1: { id: 'nobodys' } });
  const [fresh, end] = JSON.parse(mixed.text) as [{ error: { data: { code: string } } }, { result: { data: { outcome: string } } }];
  expect([fresh.error.data.code, end.result.data.outcome]).toEqual(['fresh-sign-in-needed', 'gone']);
});
