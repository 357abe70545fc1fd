import type { Product } from './start-product.ts';

const systems = ['accounts', 'kitchen', 'messaging', 'sharing', 'shop', 'site', 'community', 'care'] as const;
export type System = (typeof systems)[number];
export type Fault =
  | 'none'
  | 'slow'
  | 'hung'
  | 'error'
  | 'garbage'
  | 'huge'
  | 'cut'
  | 'reset'
  | 'other-person'
  | 'cached-person'
  | 'stale-version'
  | 'cancelled-reply'
  | 'gone'
  | 'reply-lost';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: string;
  /** Where a mail program sends its press on "Unsubscribe"; null: nowhere. */
  readonly unsubscribe: string | null;
}

/** The doors that only the demo has. */
export function openDemo({ address }: Product) {
  async function breakSystem(system: System, fault: Fault): Promise<void> {
    const answer = await fetch(`${address}/demo/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ system, fault }),
    });
    if (!answer.ok) throw new Error(`The fault switch answered ${answer.status}.`);
  }
  return {
    breakSystem,
    async healAll(): Promise<void> {
      for (const system of systems) await breakSystem(system, 'none');
    },
    async mailbox(): Promise<readonly Mail[]> {
      return (await (await fetch(`${address}/demo/mailbox.json`)).json()) as Mail[];
    },
  };
}

/** The six digits that were mailed to this address after `since`. */
export async function codeSentTo(product: Product, address: string, since: Date): Promise<string> {
  const { mailbox } = openDemo(product);
  for (let tries = 0; tries < 300; tries++) {
    const mail = (await mailbox()).find(({ to, date, text }) => to.includes(address) && new Date(date) >= since && /\b\d{6}\b/.test(text));
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No code came.');
}
