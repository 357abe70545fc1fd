import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { durations } from '@micromart/domain/time';
import { StoreInUseError } from '@micromart/store/open-store';
import { fillDemoLines } from './demo/fill-demo-lines.ts';
import { fillDemoPictures, openCompanions, startDemo } from './demo/start-demo.ts';
import { EnvError, readEnv } from './env.ts';
import { loadWeb } from './load-web.ts';
import { openServices } from './open-services.ts';
import { openLiveUpdates } from './platform/live-updates.ts';
import { openLog } from './platform/log.ts';
import { PolicyDirError } from './platform/policy-dir.ts';
import { createServer } from './server.ts';
import { workOnJobs } from './work-on-jobs.ts';

/** env -> store -> sources -> roles. */
export async function run(): Promise<void> {
  const env = readEnv(process.env);
  const log = openLog(env.logLevel);
  const companions = openCompanions(env, log);
  const loading = env.roles.web ? loadWeb() : null;
  // Awaited after the store: whether another process has the folder open is what a person must read first.
  companions.catch(() => {});
  loading?.catch(() => {});
  const opened = await openServices(env, log);
  const { services, faults, embedded } = opened;
  const demo = env.demo ? await startDemo(services, faults, companions) : null;
  const worker = env.roles.worker ? await workOnJobs(services) : null;
  const live = await openLiveUpdates(services);
  const web = await loading;
  const app = web === null ? null : createServer({ services, live, web, demo });
  const servers =
    app === null ? [] : (await Promise.all(env.hosts.map((host) => listen(app, env.port, host)))).filter((server) => server !== null);

  let pictures: ReturnType<typeof fillDemoPictures> | null = null;
  let lines: ReturnType<typeof fillDemoLines> | null = null;
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
    await pictures?.close();
    await lines?.close();
    await demo?.close();
    await opened.close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  if (demo !== null) process.stdout.write(demo.greeting);
  services.log.info({ baseUrl: env.baseUrl, engine: services.store.engine }, 'ready');
  if (demo !== null) lines = fillDemoLines(services);
  if (demo !== null && services.mediaUpkeep !== null) pictures = fillDemoPictures(embedded.kitchen, log);
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

/** The sentence of a fault that a person can mend; the stack of any other. */
export function explain(error: unknown): string {
  const plain =
    error instanceof EnvError ||
    error instanceof StoreInUseError ||
    error instanceof PolicyDirError ||
    (error as { code?: string }).code === 'EADDRINUSE';
  return plain || !(error instanceof Error) ? String((error as Error).message ?? error) : String(error.stack);
}
