import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { embeddedImage, imageMigrations } from './embedded-image.ts';
import { openStore, type Store } from './open-store.ts';

export interface TestStore extends Store, AsyncDisposable {
  /** The same database as another process of a server deployment has it. The embedded engine has one process: the same store. */
  again(): Promise<Store>;
}

/** An empty, migrated database of the engine under test, for one test: `await using store = await testStore()`. */
export async function testStore(): Promise<TestStore> {
  return process.env.STORE_ENGINE === 'postgres' ? serverTestStore(new URL(inject('templateUrl'))) : embeddedTestStore();
}

async function embeddedTestStore(): Promise<TestStore> {
  const store = await openStore({ url: 'pglite:memory', migrations: imageMigrations, image: embeddedImage });
  return { ...store, again: async () => ({ ...store, close: async () => {} }), [Symbol.asyncDispose]: () => store.close() };
}

async function serverTestStore(template: URL): Promise<TestStore> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const own = new URL(template);
  own.pathname = `/${name}`;
  await statement(admin, `create database ${name} template ${template.pathname.slice(1)}`);
  const stores: Store[] = [];
  async function open(): Promise<Store> {
    const store = await openStore({ url: own.href, migrations: imageMigrations });
    stores.push(store);
    return store;
  }
  const store = await open();
  return {
    ...store,
    again: open,
    async [Symbol.asyncDispose]() {
      await Promise.all(stores.map((opened) => opened.close()));
      await statement(admin, `drop database ${name} with (force)`);
    },
  };
}

async function statement(at: URL, text: string): Promise<void> {
  const client = new pg.Client(at.href);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
