import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Env } from '../env.ts';
import type { Log } from '../platform/log.ts';
import { startCompanion } from './companion-process.ts';

const main = fileURLToPath(new URL('../../../identity/src/main.ts', import.meta.url));

/** The demo's identity provider. Resolves once it listens. */
export function startDemoIdentity(env: Env, port: number, log: Log): Promise<{ close(): Promise<void> }> {
  return startCompanion(
    {
      name: 'the identity provider of the demo',
      main,
      ready: 'identity ready',
      without: 'nobody can sign in until the next start',
      env: {
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
    },
    log,
  );
}
