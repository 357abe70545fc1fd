import type { PageFacts } from '../../lib/page-facts.tsx';
import type { Outputs } from '../../lib/trpc-client.ts';

type Calls = Outputs['myAddress'];
type Result = Calls[keyof Calls] | { outcome: 'too-many'; minutes: number };

/** Where somebody is on the way from an address to its removal. */
export type Step =
  | { readonly is: 'address'; readonly address: string; readonly error: string | null }
  | { readonly is: 'code'; readonly address: string; readonly id: string; readonly ticket: string; readonly error: string | null }
  | { readonly is: 'given'; readonly proof: string; readonly days: readonly string[]; readonly refused: boolean }
  | { readonly is: 'away'; readonly proof: string; readonly system: string; readonly again: 'look-up' | 'forget'; readonly sameKey: string }
  | { readonly is: 'forgotten'; readonly removed: number };

/** The next step, by how the last form ended. */
export function readStep(sent: PageFacts['formResult']): Step {
  if (sent === null) return { is: 'address', address: '', error: null };
  const { act, fields } = sent;
  const { address = '', id = '', ticket = '', key = '' } = fields;
  const result = sent.result as Result;
  const code = { is: 'code', address, id, ticket } as const;
  switch (result.outcome) {
    case 'code-sent':
      return { ...code, id: result.id, ticket: result.ticket, error: null };
    case 'refused':
      return { is: 'address', address, error: result.reason };
    case 'too-many':
      return act === 'confirm' ? { ...code, error: waitFor(result.minutes) } : { is: 'address', address, error: waitFor(result.minutes) };
    case 'wrong-code':
      return { ...code, error: wrongCode(result.left) };
    case 'proved':
      return { is: 'given', proof: result.proof, ...result.given };
    case 'away':
      return { is: 'away', proof: result.proof, system: result.system, again: act === 'forget' ? 'forget' : 'look-up', sameKey: key };
    case 'forgotten':
      return { is: 'forgotten', removed: result.removed };
    case 'expired':
      return { is: 'address', address, error: 'That code or step is no longer good. Ask for a new code.' };
  }
}

function waitFor(minutes: number): string {
  return `That was often in a short time. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}

function wrongCode(left: number | null): string {
  if (left === null) return 'The code has six digits.';
  if (left === 0) return 'This is not the code, and it was the last try. Ask for a new code.';
  return `This is not the code. ${left === 1 ? 'One try is' : `${left} tries are`} left.`;
}
