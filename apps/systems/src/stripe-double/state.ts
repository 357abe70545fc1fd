import { readFile, writeFile } from 'node:fs/promises';

/** As Stripe's API tells of it; only the fields that somebody here relies on (published-contract.json). */
export interface DoubleCustomer {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly methods: readonly DoubleMethod[];
}
export type DoubleMethod =
  | {
      readonly id: string;
      readonly type: 'card';
      readonly brand: string;
      readonly last4: string;
      readonly month: number;
      readonly year: number;
    }
  | { readonly id: string; readonly type: 'sepa_debit'; readonly last4: string };

const card = (id: string, brand: string, last4: string, month: number, year: number): DoubleMethod => ({
  id: `pm_${id}`,
  type: 'card',
  brand,
  last4,
  month,
  year,
});

/** What Stripe would have of the demo people, by the ids they have everywhere in the demo. */
export const demoCustomers: readonly DoubleCustomer[] = [
  {
    id: 'cus_demoHousehold',
    person: 'p-household-7c1f0a',
    name: 'Maria Alvarez',
    email: 'household@micromart.test',
    methods: [card('demoHouseholdVisa', 'visa', '4242', 8, 2028), card('demoHouseholdMaster', 'mastercard', '4444', 1, 2027)],
  },
  {
    id: 'cus_demoBusy',
    person: 'p-busy-e05a61',
    name: 'Busy',
    email: 'busy@micromart.test',
    methods: [card('demoBusyAmex', 'amex', '0005', 11, 2029)],
  },
  {
    id: 'cus_demoMoved',
    person: 'p-moved-91cd44',
    name: 'Moved',
    email: 'moved@micromart.test',
    methods: [card('demoMovedVisa', 'visa', '1881', 4, 2027), { id: 'pm_demoMovedSepa', type: 'sepa_debit', last4: '3000' }],
  },
];

/** The ids of ways to pay that were detached, kept in a file so that they stay so over a restart; null keeps them in memory only. */
export async function openDetached(file: string | null): Promise<{ has(id: string): boolean; add(id: string): Promise<void> }> {
  const ids = new Set<string>(file === null ? [] : await readIds(file));
  return {
    has: (id) => ids.has(id),
    async add(id) {
      ids.add(id);
      if (file !== null) await writeFile(file, JSON.stringify([...ids]));
    },
  };
}

async function readIds(file: string): Promise<string[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as string[];
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}
