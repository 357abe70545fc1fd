import { durations } from '@micromart/domain/time';
import { household } from '@micromart/sources/embedded/demo/household';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { embeddedImage, imageMigrations } from '@micromart/store/embedded-image';
import { readWrappingKey } from '@micromart/store/keys';
import { openStore } from '@micromart/store/open-store';
import { beginSession } from '@micromart/store/sessions';
import type { Request } from 'express';
import type { Env } from '../env.ts';
import { composeServices } from '../open-services.ts';
import { openLog } from '../platform/log.ts';
import { asCustomer, readCaller } from '../platform/read-caller.ts';
import type { CustomerContext } from '../platform/request-context.ts';
import { listenToStatements } from './listen-to-statements.ts';

/** Everything an act may reach for, opened as the product opens it, over the database that the environment names. */
export async function openBench(env: Env) {
  const wrappingKey = await readWrappingKey(env.wrappingKeyFile, { create: true });
  const bare = await openStore({ url: env.databaseUrl, migrations: imageMigrations, image: embeddedImage });
  const { store, listen } = listenToStatements(bare);
  const { services, close } = await composeServices({ env, log: openLog('error'), store, wrappingKey });

  /** People with the records of the demo household, one signed in as often as the other: once. Returns the ids of their sessions. */
  async function signInPeople(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const person = `p-bench-${n}`;
      await plantPerson(store.db, services.keyring, { person, records: household.records });
      const session = {
        person,
        audience: 'web',
        authTime: Date.now() / 1000,
        idle: durations.sessionIdle,
        absolute: durations.sessionAbsolute,
        details: { userAgent: 'Firefox on Linux', ipPrefix: '192.0.2.0/24', idToken: null },
      } as const;
      ids.push((await beginSession(store, services.keyring, session)).id);
    }
    return ids;
  }

  /** A request of the person with this session, as it stands after its cookie was read. */
  async function callAs(sessionId: string): Promise<CustomerContext> {
    const request = { headers: { cookie: `__Host-Http-session=${sessionId}` }, rawHeaders: [] as string[], ip: '127.0.0.1' } as Request;
    const customer = asCustomer(await readCaller(services, request));
    if (customer === null) throw new Error('The session of the benchmark is not alive.');
    return customer;
  }

  return {
    store,
    services,
    listen,
    signInPeople,
    callAs,
    async close(): Promise<void> {
      await close();
      await bare.close();
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
