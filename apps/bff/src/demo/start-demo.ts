import { seedDemoPeople } from '@micromart/sources/embedded/demo-people';
import type { FaultSwitches } from '@micromart/sources/faults';
import type { Env } from '../env.ts';
import type { Log } from '../platform/log.ts';
import type { Services } from '../platform/services.ts';
import { startDemoIdentity } from './identity-process.ts';
import { openMailbox } from './mailbox.ts';

/** What a demo has beside it: a mailbox and an identity provider. */
export async function openCompanions(env: Env, log: Log) {
  const [mailbox, identity] = await Promise.all([
    env.demoMailbox === null ? null : openMailbox(env.demoMailbox.port),
    env.demoIdentity === null ? null : startDemoIdentity(env, env.demoIdentity.port, log),
  ]);
  return {
    mailbox,
    async close() {
      await identity?.close();
      await mailbox?.close();
    },
  };
}

/** Fills the demo people and says who they are. */
export async function startDemo({ env, store, keyring }: Services, faults: FaultSwitches, companions: ReturnType<typeof openCompanions>) {
  await seedDemoPeople(store.db, keyring);
  const { mailbox, close } = await companions;
  return { mailbox, faults, close, greeting: greetingOf(env.baseUrl) };
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
