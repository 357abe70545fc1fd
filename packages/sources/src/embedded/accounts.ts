import { checkPhoneNumber } from '@micromart/domain/phone-number';
import { checkAddress } from '@micromart/domain/postal-address';
import { accountKind, addressKind, emailKind, phoneKind } from '@micromart/domain/records/accounts';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

export const accountsRules: SystemRules = {
  system: 'accounts',
  together: {},
  staying: {
    account: 'It goes when you close your account.',
    email: 'You need it to sign in. It goes when you close your account.',
    'sign-in-factor': 'You need it to sign in. It goes when you close your account.',
    'support-access': 'What you said no to has to stay known, so that it stays no.',
    incident: 'It shows what happened and what we told you. It goes when you close your account.',
  },
  decide(step) {
    const { kind, id, act } = step.change;
    if (act === 'clear' || act === 'remove') return remove({ kind, id });
    return refusal(step) ?? put({ kind, id, value: step.value, given: true });
  },
};

function refusal({ change, current, value }: Step): Decision | null {
  switch (change.kind) {
    case accountKind.kind: {
      const created = current && differing(accountKind.value.parse(current.value), accountKind.value.parse(value), ['createdAt']);
      return created ? refuse('The day the account was made cannot be changed.', created) : null;
    }
    case emailKind.kind:
      return null;
    case phoneKind.kind: {
      const fault = checkPhoneNumber(phoneKind.value.parse(value).number);
      return fault ? refuse(fault, 'number') : null;
    }
    case addressKind.kind: {
      const fault = checkAddress(addressKind.value.parse(value));
      return fault ? refuse(fault.message, fault.field) : null;
    }
    default:
      return null;
  }
}
