import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const keyLength = 32;

/**
 * Reads the key that wraps the persons' keys: 32 bytes, base64 in a file that lies outside the database folder. With `create`
 * the file is made (mode 0600) when it is not there. Throws one plain sentence.
 */
export async function readWrappingKey(file: string, { create }: { create: boolean }): Promise<Buffer> {
  const found = await readKeyFile(file);
  if (found === null && !create) throw new Error(`The key file ${file} is not there.`);
  const text = found ?? (await createKeyFile(file));
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyLength) throw new Error(`The key file ${file} must hold ${keyLength} bytes in base64.`);
  return key;
}

async function readKeyFile(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Written aside and linked into place: a key file is whole or not there, and of two makers one wins. */
async function createKeyFile(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(keyLength).toString('base64')}\n`);
    await handle.sync();
    await link(aside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await handle.close();
    await rm(aside);
  }
  return readFile(file, 'utf8');
}
