import type { ChangeResult } from '../../lib/change-machine.ts';
import { api, type Inputs } from '../../lib/trpc-client.ts';

export type Contact = 'email' | 'phone';

export const contactWords = {
  email: {
    label: 'New e-mail address',
    hint: 'Such as name@example.com.',
    type: 'email',
    note: 'We send a code to the new address, and tell the old one. It counts when you enter the code; every other sign-in then ends.',
  },
  phone: {
    label: 'New phone number',
    hint: 'With the country, such as +1 404 555 0100.',
    type: 'tel',
    note: 'We send a code to the new number, and tell the old one; when there is none, we tell you by e-mail. It counts when you enter the code; every other sign-in then ends.',
  },
} as const;

const done: ChangeResult = { outcome: 'changed', undo: null };

function refused(reason: string): ChangeResult {
  return { outcome: 'refused', reason, field: 'target' };
}

/** Asks for a code to be sent to the new address, in the words of an edit. */
export async function startContactChange(input: Inputs['personalInfo']['startContactChange'], signal: AbortSignal): Promise<ChangeResult> {
  const result = await api.personalInfo.startContactChange.mutate(input, { signal });
  switch (result.outcome) {
    case 'code-sent':
      return done;
    case 'too-many':
      return refused(`That was a lot of codes. Wait ${result.minutes} ${result.minutes === 1 ? 'minute' : 'minutes'}, then try again.`);
    default:
      return result.outcome === 'refused' ? refused(result.reason) : result;
  }
}

/** Brings the code back. Only `changed` ends the editor. */
export async function confirmContactChange(
  input: Inputs['personalInfo']['confirmContactChange'],
  signal: AbortSignal,
): Promise<ChangeResult> {
  const result = await api.personalInfo.confirmContactChange.mutate(input, { signal });
  switch (result.outcome) {
    case 'changed':
      return done;
    case 'wrong-code':
      return refused(`That is not the code. ${result.left === 1 ? 'One try is' : `${result.left} tries are`} left.`);
    case 'expired':
      return refused('This code no longer works. Cancel, and ask for a new one.');
    case 'taken':
      return refused('This address belongs to another account.');
    case 'unavailable':
    case 'unknown':
      return result;
  }
}
