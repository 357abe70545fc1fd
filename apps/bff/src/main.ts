import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { durations } from '@micromart/domain/time';
import { StoreInUseError } from '@micromart/store/open-store';
import { startDemo } from './demo/start-demo.ts';
import { EnvError, readEnv } from './env.ts';
import { loadWeb } from './load-web.ts';
import { openServices } from './open-services.ts';
import { openLiveUpdates } from './platform/live-updates.ts';
import { createServer } from './server.ts';
import { workOnJobs } from './work-on-jobs.ts';

/** env -> store -> sources -> roles. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const opened = await openServices(env);
  const { services, faults } = opened;
  const demo = env.demo ? await startDemo(services, faults) : null;
  const worker = env.roles.worker ? await workOnJobs(services) : null;
  const live = await openLiveUpdates(services);
  const app = env.roles.web ? createServer({ services, live, web: await loadWeb(), demo }) : null;
  const servers =
    app === null ? [] : (await Promise.all(env.hosts.map((host) => listen(app, env.port, host)))).filter((server) => server !== null);

  let stopping = false;
  /** No new requests, open ones end, jobs under way end; then out with 0. */
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), durations.shutdown - 500).unref();
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    await live.close();
    for (const server of servers) server.closeIdleConnections();
    await Promise.all(closed);
    worker?.close();
    await demo?.close();
    await opened.close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  if (demo !== null) process.stdout.write(demo.greeting);
  services.log.info({ baseUrl: env.baseUrl, engine: services.store.engine }, 'ready');
}

/** Null where the machine has no such address, as one without IPv6 has no `::1`. */
function listen(app: RequestListener, port: number, host: string): Promise<Server | null> {
  const server = createHttpServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? resolve(null) : reject(error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

main().catch((error: unknown) => {
  const plain = error instanceof EnvError || error instanceof StoreInUseError || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${plain ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
