import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWrappingKey } from './wrapping-key.ts';

const folder = await mkdtemp(join(tmpdir(), 'wrapping-key-'));
afterAll(() => rm(folder, { recursive: true }));

test('of many that make the file at once, all get the same key', async () => {
  const file = join(folder, 'deeper', 'key');
  const keys = await Promise.all(Array.from({ length: 16 }, () => readWrappingKey(file, { create: true })));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readWrappingKey(file, { create: false })).toEqual(keys[0]);
});

test('a file that is not there, or holds something else, is named in one sentence', async () => {
  await expect(readWrappingKey(join(folder, 'absent'), { create: false })).rejects.toThrow(/^The key file .*absent is not there\.$/);
  await writeFile(join(folder, 'short'), 'c2hvcnQ=');
  await expect(readWrappingKey(join(folder, 'short'), { create: true })).rejects.toThrow(
    /^The key file .*short must hold 32 bytes in base64\.$/,
  );
});
