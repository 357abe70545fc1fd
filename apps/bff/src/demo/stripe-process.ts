import { fileURLToPath } from 'node:url';
import type { Env } from '../env.ts';
import type { Log } from '../platform/log.ts';
import { startCompanion } from './companion-process.ts';

const main = fileURLToPath(new URL('../../../systems/src/stripe-double/main.ts', import.meta.url));

/** Stands in for Stripe in a demo without an account there. Production starts nothing of it. Resolves once it listens. */
export function startStripeDouble(env: Env, port: number, log: Log): Promise<{ close(): Promise<void> }> {
  return startCompanion(
    {
      name: 'the stand-in for Stripe',
      main,
      ready: 'stripe double ready',
      without: 'what Stripe would hold cannot be shown until the next start',
      env: { PORT: String(port), DATA_DIR: env.dataDir, STRIPE_SECRET_KEY: env.stripe?.secretKey ?? '' },
    },
    log,
  );
}
