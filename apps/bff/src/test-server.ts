import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { durations } from '@micromart/domain/time';
import type { AskLimits } from '@micromart/sources/ask';
import type { DemoPerson } from '@micromart/sources/embedded/demo/demo-record';
import { household } from '@micromart/sources/embedded/demo/household';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { sampleLines } from '@micromart/sources/log-samples';
import { plantPictures } from '@micromart/sources/media-samples';
import type { Store } from '@micromart/store/open-store';
import { beginSession } from '@micromart/store/sessions';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { sql } from 'kysely';
import { type Mailbox, openMailbox } from './demo/mailbox.ts';
import { readEnv } from './env.ts';
import { loadWeb } from './load-web.ts';
import { composeServices } from './open-services.ts';
import { openLiveUpdates } from './platform/live-updates.ts';
import { openLog } from './platform/log.ts';
import { createServer } from './server.ts';
import { type TestClient, testClient } from './test-client.ts';
import { buildWebOnce } from './test-web.ts';
import { workOnJobs } from './work-on-jobs.ts';

type Composed = Awaited<ReturnType<typeof composeServices>>;

/** A whole dashboard that listens on a free port, over a database of its own. Everything in it is the real thing. */
export interface TestServer extends AsyncDisposable, Pick<Composed, 'services' | 'faults' | 'embedded'> {
  readonly baseUrl: string;
  readonly store: TestStore;
  readonly mailbox: Mailbox;
  /** Every line that was logged, as it was written. */
  readonly logged: readonly string[];
  readonly app: ReturnType<typeof createServer>;
  /** A new person with records of their own; those of the demo household, marked as theirs, unless given. */
  newPerson(records?: DemoPerson['records']): Promise<TestPerson>;
  /** A real session, as the end of a sign-in makes it. `fresh: false`: made six minutes ago. */
  signIn(person: { readonly id: string }, options?: { fresh?: boolean; audience?: 'web' | 'webview' | 'agent' }): Promise<SignedIn>;
  anonymous(cookie?: string): TestClient;
  /** A second process of the same deployment: same database, same keys. */
  anotherNode(): Promise<TestServer>;
}

export interface TestPerson {
  readonly id: string;
  /** Stands in every text of this person's records, and in no other's. */
  readonly canary: string;
  readonly email: string;
}

export interface SignedIn extends TestClient {
  readonly cookie: string;
  readonly publicId: string;
}

export interface TestServerOptions {
  /** Variables of the environment, laid over those of a demo. */
  readonly env?: (own: { baseUrl: string; smtpPort: number }) => Readonly<Record<string, string>>;
  /** Whether the mailbox and the fault switches are mounted. */
  readonly demo?: boolean;
  /** How far the systems of record are waited for, and how long one rests that fails: a test that breaks many waits less. */
  readonly limits?: Partial<AskLimits>;
}

const wrappingKey = Buffer.alloc(32, 5);

/** `await using server = await testServer()`. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  await buildWebOnce();
  const store = await testStore();
  const mailbox = await openMailbox(0);
  const folder = await mkdtemp(path.join(tmpdir(), 'dashboard-'));
  const nodes: { close(): Promise<void> }[] = [];

  async function openNode(on: Store): Promise<TestServer> {
    const logged: string[] = [];
    const http = createHttpServer();
    await new Promise<void>((resolve) => http.listen(0, 'localhost', resolve));
    const { port } = http.address() as AddressInfo;
    const baseUrl = `http://localhost:${port}`;
    const env = readEnv({
      PORT: String(port),
      DATA_DIR: folder,
      BASE_URL: baseUrl,
      OIDC_ISSUER: 'http://localhost:9',
      SMTP_URL: `smtp://localhost:${mailbox.port}`,
      ...options.env?.({ baseUrl, smtpPort: mailbox.port }),
    });
    const log = openLog(env.logLevel, { write: (line) => void logged.push(line) });
    const composed = await composeServices({ env, log, store: on, wrappingKey, ...(options.limits && { limits: options.limits }) });
    const { services, faults, embedded } = composed;
    const worker = env.roles.worker ? await workOnJobs(services) : null;
    const live = await openLiveUpdates(services);
    const app = createServer({ services, live, web: await loadWeb(), demo: (options.demo ?? env.demo) ? { mailbox, faults } : null });
    http.on('request', app);
    nodes.push({
      async close() {
        await live.close();
        await closeHttp(http);
        await composed.close();
        worker?.close();
      },
    });

    return {
      baseUrl,
      services,
      faults,
      embedded,
      store,
      mailbox,
      logged,
      app,
      async newPerson(records) {
        const person = markedPerson(records ?? household.records);
        await plantPerson(store.db, services.keyring, { person: person.id, records: person.records });
        if (records === undefined) await plantLines(embedded, person);
        if (records === undefined && embedded.kitchen.media) await plantPictures(embedded.kitchen.media, person.id, person.own);
        return person;
      },
      async signIn(person, { fresh = true, audience = 'web' } = {}) {
        const { id, publicId } = await beginSession(store, services.keyring, {
          person: person.id,
          audience,
          authTime: Date.now() / 1000,
          idle: durations.sessionIdle,
          absolute: durations.sessionAbsolute,
          details: { userAgent: 'Firefox on Linux', ipPrefix: '192.0.2.0/24', idToken: null },
        });
        if (!fresh)
          await sql`update session set signed_in_at = now() - interval '6 minutes' where person_id = ${person.id} and public_id = ${publicId}`.execute(
            store.db,
          );
        return { ...testClient(baseUrl, id), cookie: id, publicId };
      },
      anonymous: (cookie) => testClient(baseUrl, cookie ?? null),
      anotherNode: async () => openNode(await store.again()),
      [Symbol.asyncDispose]: close,
    };
  }

  async function close(): Promise<void> {
    for (const node of nodes) await node.close();
    await mailbox.close();
    await store[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }

  return openNode(store);
}

/** Some lines of the site and the kitchen, with the person's own word in their texts. */
async function plantLines(embedded: Composed['embedded'], { id, canary }: TestPerson): Promise<void> {
  for (const system of ['site', 'kitchen'] as const)
    await embedded[system].log?.append(
      id,
      sampleLines(system, 6).map((line) => ({ ...line, mark: `${id} ${line.mark}`, text: `${line.text} ${canary}` })),
    );
}

/** The records of a person, with a word in their texts and ids that nobody else has. */
function markedPerson(records: DemoPerson['records']): TestPerson & { records: DemoPerson['records']; own: (id: string) => string } {
  const canary = `canary${crypto.randomUUID().replaceAll('-', '')}`;
  const email = `${canary}@mail.test`;
  const own = (id: string) => `${id}-${canary.slice(6, 14)}`;
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value === 'household@micromart.test' ? email : value.replace(/Maria|Kitchen fridge|Recipe Box/g, `$& ${canary}`);
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, held]) => [field, field === 'deviceId' && held !== null ? own(String(held)) : mark(held)]),
    );
  };
  const marked = records.map((record) => ({ ...record, id: isShared(record) ? record.id : own(record.id), value: mark(record.value) }));
  return { id: `p-${crypto.randomUUID()}`, canary, email, records: marked, own };
}

/** Ids that every person has alike. */
function isShared({ system, kind, id }: DemoPerson['records'][number]): boolean {
  return id === 'main' || findRecordKind(system, kind)?.ids !== undefined || (system === 'messaging' && !id.includes('push'));
}

function closeHttp(http: Server): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => http.close(() => resolve()));
}
