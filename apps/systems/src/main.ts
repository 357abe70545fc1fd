import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedDemoPeople } from '@micromart/sources/embedded/demo-people';
import { openMediaFiles } from '@micromart/sources/embedded/media/media-files';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import { openFaultSwitches } from '@micromart/sources/faults';
import { openKeyring, readWrappingKey } from '@micromart/store/keys';
import { openStore } from '@micromart/store/open-store';
import { readEnv } from './env.ts';
import { lookAfterLogs } from './look-after-logs.ts';
import { lookAfterPictures } from './look-after-pictures.ts';
import { createSystemsServer } from './server.ts';

const migrations = fileURLToPath(new URL('../../../packages/sources/migrations', import.meta.url));
const longestDrain = 8000;

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const store = await openStore({ url: env.databaseUrl ?? `pglite:${join(env.dataDir, 'systems')}`, migrations: [migrations] });
  const keyring = openKeyring(store.db, await readWrappingKey(join(env.dataDir, 'systems.key'), { create: true }));
  await seedDemoPeople(store.db, keyring);

  const sources = openEmbeddedSystems({ db: store.db, cipher: keyring, files: openMediaFiles({ folder: join(env.dataDir, 'media') }) });
  const server = createSystemsServer({
    sources,
    switches: openFaultSwitches(),
    token: env.token,
    onFault: complain,
  });
  server.listen(env.port, '127.0.0.1');
  await once(server, 'listening');
  console.log(`The systems listen on http://127.0.0.1:${env.port}`);
  const pictures = lookAfterPictures(sources.kitchen, complain);
  const logs = lookAfterLogs({ db: store.db, cipher: keyring }, complain);

  process.once('SIGTERM', () => {
    server.close(() => void Promise.all([pictures.close(), logs.close()]).then(() => store.close()));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), longestDrain).unref();
  });
}

function complain(fault: unknown): void {
  console.error(fault instanceof Error ? fault.message : 'Unknown fault.');
}

try {
  await start();
} catch (fault) {
  complain(fault);
  process.exit(1);
}
