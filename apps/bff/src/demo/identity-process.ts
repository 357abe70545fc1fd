import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Env } from '../env.ts';
import type { Log } from '../platform/log.ts';

const main = fileURLToPath(new URL('../../../identity/src/main.ts', import.meta.url));

/** The demo's identity provider: a process of its own, started and stopped with this one. Resolves once it listens. */
export async function startDemoIdentity(env: Env, port: number, log: Log): Promise<{ close(): Promise<void> }> {
  const child = spawn(process.execPath, [main], {
    // The channel breaks when this process dies, however it dies, and the provider leaves with it.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      ISSUER: env.oidc.issuer,
      DATA_DIR: path.join(env.dataDir, 'identity'),
      CLIENT_ID: env.oidc.clientId,
      CLIENT_SECRET: env.oidc.clientSecret,
      CLIENT_REDIRECT_URI: `${env.baseUrl}/auth/callback`,
      CLIENT_POST_LOGOUT_URI: `${env.baseUrl}/signed-out`,
      SMTP_URL: env.smtpUrl,
      MAIL_FROM: env.mailFrom,
      PROVISIONING_TOKEN: env.provisioning.token,
      SEED_DEMO: '1',
    },
  });
  await ready(child);
  let closing = false;
  child.once('exit', (code) => {
    if (!closing) log.fatal({ code }, 'the identity provider of the demo has stopped: nobody can sign in until the next start');
  });
  return {
    close: () =>
      new Promise((resolve) => {
        closing = true;
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The identity provider of the demo could not start (exit ${code}).`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('identity ready')) resolve();
    });
  });
}
