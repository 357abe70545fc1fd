import { household } from '@micromart/sources/embedded/demo/household';
import { seedDemoPictures } from '@micromart/sources/embedded/demo/pictures/seed-pictures';
import { seedDemoPeople } from '@micromart/sources/embedded/demo-people';
import type { EmbeddedSource } from '@micromart/sources/embedded/embedded-source';
import type { FaultSwitches } from '@micromart/sources/faults';
import type { Env } from '../env.ts';
import type { Log } from '../platform/log.ts';
import type { Services } from '../platform/services.ts';
import { startDemoIdentity } from './identity-process.ts';
import { openMailbox } from './mailbox.ts';
import { sendDemoOffer } from './send-demo-offer.ts';
import { startStripeDouble } from './stripe-process.ts';

/** What a demo has beside it: a mailbox, an identity provider, and what stands in for Stripe. */
export async function openCompanions(env: Env, log: Log) {
  const [mailbox, identity, stripe] = await Promise.all([
    env.demoMailbox === null ? null : openMailbox(env.demoMailbox.port),
    env.demoIdentity === null ? null : startDemoIdentity(env, env.demoIdentity.port, log),
    env.demoStripe === null ? null : startStripeDouble(env, env.demoStripe.port, log),
  ]);
  return {
    mailbox,
    async close() {
      await identity?.close();
      await stripe?.close();
      await mailbox?.close();
    },
  };
}

/** Milliseconds after the start: nobody waits for it. */
const firstScan = 5000;

/** Fills the demo people and says who they are. */
export async function startDemo(services: Services, faults: FaultSwitches, companions: ReturnType<typeof openCompanions>) {
  const { env, store, keyring, outbox, log } = services;
  await seedDemoPeople(store.db, keyring);
  await outbox.enqueue(store.db, 'scan-numbers', { after: '' }, { singletonKey: 'first', startAfter: firstScan });
  const { mailbox, close } = await companions;
  // Nobody waits for it.
  if (mailbox !== null)
    sendDemoOffer(services, household.person).catch((error: unknown) => log.warn({ err: error }, 'the demo message could not be sent'));
  return { mailbox, faults, close, greeting: greetingOf(env.baseUrl) };
}

/** Beside everything else, after the start. What a stop leaves undone, the next start does. */
export function fillDemoPictures({ media }: EmbeddedSource, log: Log): { close(): Promise<void> } {
  const stopping = new AbortController();
  const filling = media === undefined ? Promise.resolve() : seedDemoPictures(media, stopping.signal);
  const settled = filling.catch((error: unknown) => {
    if (!stopping.signal.aborted) log.warn({ err: error }, 'the pictures of the demo people could not all be put in');
  });
  return {
    close() {
      stopping.abort();
      return settled;
    },
  };
}

function greetingOf(baseUrl: string): string {
  return `
  The privacy page of Micromart:  ${baseUrl}
  Password of all demo people:    demo kitchen 2026

    household@micromart.test   everything the policy names
    newcomer@micromart.test    almost nothing held yet
    busy@micromart.test        many devices and addresses
    moved@micromart.test       long foreign names, right-to-left text
    agent@micromart.test       support staff: has no page of its own
    lead@micromart.test        support staff: has no page of its own

  Mail and text messages arrive at ${baseUrl}/demo/mailbox
  Break a system with a POST to    ${baseUrl}/demo/faults
  The design system is at          ${baseUrl}/demo/design

`;
}
