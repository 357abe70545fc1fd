import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const builder = fileURLToPath(new URL('../../web/build-if-changed.ts', import.meta.url));
const built = fileURLToPath(new URL('../../web/dist/server/entry-server.js', import.meta.url));

/** Builds the web app when nobody has: tests of the server show real pages. */
export async function buildWebOnce(): Promise<void> {
  if (!existsSync(built)) await promisify(execFile)(process.execPath, [builder]);
}
