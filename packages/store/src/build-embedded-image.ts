import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { embeddedImage, imageMigrations } from './embedded-image.ts';
import { openStore, ownMigrations } from './open-store.ts';
import { openOutbox } from './outbox.ts';

/** Makes `embeddedImage`, unless the one that is there was made of the same migrations by the same engine. */
export async function buildEmbeddedImage(): Promise<void> {
  const stamp = `${embeddedImage}.stamp`;
  const ingredients = await hashIngredients();
  if (existsSync(embeddedImage) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === ingredients) return;
  const store = await openStore({ url: 'pglite:memory', migrations: imageMigrations });
  const outbox = await openOutbox(store, { queues: [], worker: false, onFault: (fault) => console.error(fault) });
  await outbox.stop();
  await store.sqlClient.query('checkpoint');
  const image = await store.dump?.();
  await store.close();
  if (image === undefined) throw new Error('Only an embedded database can be dumped.');
  await mkdir(dirname(embeddedImage), { recursive: true });
  await replaceFile(embeddedImage, Buffer.from(await image.arrayBuffer()));
  await replaceFile(stamp, Buffer.from(ingredients));
}

async function hashIngredients(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [ownMigrations, ...imageMigrations]) {
    for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  }
  for (const engine of ['@electric-sql/pglite', 'pg-boss']) hash.update(createRequire(import.meta.url).resolve(engine));
  for (const maker of ['outbox.ts', 'migrate.ts']) hash.update(await readFile(new URL(maker, import.meta.url)));
  return hash.digest('hex');
}

/** Whole or not there, whoever else builds or reads it. */
async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, content);
  await rename(aside, file);
}

if (import.meta.main) await buildEmbeddedImage();
