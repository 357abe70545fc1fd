import type { DatabaseSync } from 'node:sqlite';
import { hash } from '@node-rs/argon2';
import { addAccount, type Role } from './accounts.ts';
import { inTransaction } from './database.ts';
import { kept } from './secrets.ts';

export const demoPassword = 'demo kitchen 2026';

/** Base32; enter it in any authenticator app to sign in as moved@micromart.test with it. */
export const demoTotpSecret = 'JBSWY3DPEHPK3PXPKRXWO2LTMVWGMZLN';

type DemoAccount = {
  readonly sub: string;
  readonly email: string;
  readonly role: Role;
  readonly totpSecret?: string;
};

export const demoAccounts: readonly DemoAccount[] = [
  {
    sub: 'p-household-7c1f0a',
    email: 'household@micromart.test',
    role: 'customer',
  },
  {
    sub: 'p-newcomer-2b94d3',
    email: 'newcomer@micromart.test',
    role: 'customer',
  },
  { sub: 'p-busy-e05a61', email: 'busy@micromart.test', role: 'customer' },
  {
    sub: 'p-moved-91cd44',
    email: 'moved@micromart.test',
    role: 'customer',
    totpSecret: demoTotpSecret,
  },
  { sub: 's-agent-4f20b8', email: 'agent@micromart.test', role: 'support' },
  { sub: 's-lead-c83e17', email: 'lead@micromart.test', role: 'support' },
];

/** Each demo person is made once: a changed address stays changed, an erased account stays erased. */
export async function seedDemoAccounts(database: DatabaseSync): Promise<void> {
  const passwordHash = await kept(database, 'demo-password-hash', () => hash(demoPassword));
  const firstTime = database.prepare('insert or ignore into seeded (sub) values (?)');
  inTransaction(database, () => {
    for (const { totpSecret, ...person } of demoAccounts) {
      if (firstTime.run(person.sub).changes === 0) continue;
      addAccount(database, {
        ...person,
        passwordHash,
        totpSecret,
        secondFactor: false,
        active: true,
      });
    }
  });
}
