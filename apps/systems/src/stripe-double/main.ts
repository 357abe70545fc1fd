import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createStripeDouble } from './server.ts';
import { demoCustomers } from './state.ts';

/** The demo's stand-in for Stripe, as a process of its own: PORT, DATA_DIR, STRIPE_SECRET_KEY. It leaves with the process that started it. */
async function start(): Promise<void> {
  const { PORT = '', DATA_DIR = '', STRIPE_SECRET_KEY = '' } = process.env;
  if (DATA_DIR === '' || STRIPE_SECRET_KEY === '') throw new Error('Give PORT, DATA_DIR and STRIPE_SECRET_KEY.');
  await mkdir(DATA_DIR, { recursive: true });
  const detachedFile = join(DATA_DIR, 'stripe-double-detached.json');
  const { server } = await createStripeDouble({ secretKey: STRIPE_SECRET_KEY, customers: demoCustomers, detachedFile });
  server.listen(Number(PORT), 'localhost');
  await once(server, 'listening');
  console.log('stripe double ready');
}

process.once('disconnect', () => process.exit(0));
// It may have left while this was being loaded.
if (process.connected === false) process.exit(0);
process.once('SIGTERM', () => process.exit(0));
await start();
