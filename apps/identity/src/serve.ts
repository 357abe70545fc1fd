import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { durations } from '@micromart/domain/time';
import type { Express } from 'express';
import type { Env } from './env.ts';
import { logToStderr } from './log.ts';
import { createIdentity } from './server.ts';

/** Starts to listen and says so in one line. SIGTERM lets open requests and mails end, then leaves with 0. */
export async function serve(env: Env): Promise<void> {
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
  const identity = await createIdentity({
    issuer: env.ISSUER,
    databaseFile: join(env.DATA_DIR, 'identity.sqlite'),
    client: {
      id: env.CLIENT_ID,
      secret: env.CLIENT_SECRET,
      redirectUri: env.CLIENT_REDIRECT_URI,
      postLogoutUri: env.CLIENT_POST_LOGOUT_URI,
    },
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    provisioningToken: env.PROVISIONING_TOKEN,
    seedDemo: env.SEED_DEMO === '1',
    log: logToStderr,
  });
  const servers = await listenAsLocalhost(identity.app, env.PORT);
  process.stdout.write(`identity ready ${env.ISSUER}\n`);

  const stop = async () => {
    setTimeout(() => process.exit(0), durations.shutdown - 1000).unref();
    await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    await identity.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** A browser may resolve localhost to either address. A machine without IPv6 has only the first. */
async function listenAsLocalhost(app: Express, port: number): Promise<Server[]> {
  const first = await listen(app, port, '127.0.0.1');
  const second = await listen(app, port, '::1').catch(withoutIpv6);
  return second ? [first, second] : [first];
}

function listen(app: Express, port: number, host: string): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function withoutIpv6(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
}
