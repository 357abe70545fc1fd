import { seedDemoPeople } from '@micromart/sources/embedded/demo-people';
import type { FaultSwitches } from '@micromart/sources/faults';
import type { Services } from '../platform/services.ts';
import { startDemoIdentity } from './identity-process.ts';
import { openMailbox } from './mailbox.ts';
import type { Demo } from './routes.ts';

/** Fills the demo people, and starts the mailbox and the identity provider that a demo has beside it. */
export async function startDemo(services: Services, faults: FaultSwitches): Promise<Demo & { greeting: string; close(): Promise<void> }> {
  const { env, store, keyring, log } = services;
  const mailbox = env.demoMailbox === null ? null : await openMailbox(env.demoMailbox.port);
  const [identity] = await Promise.all([
    env.demoIdentity === null ? null : startDemoIdentity(env, env.demoIdentity.port, log),
    seedDemoPeople(store.db, keyring),
  ]);
  return {
    mailbox,
    faults,
    greeting: greetingOf(env.baseUrl),
    async close() {
      await identity?.close();
      await mailbox?.close();
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
