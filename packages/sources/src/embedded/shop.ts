import { checkPhoneNumber } from '@micromart/domain/phone-number';
import { checkAddress } from '@micromart/domain/postal-address';
import { billingKind, orderKind } from '@micromart/domain/records/shop';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

export const shopRules: SystemRules = {
  system: 'shop',
  together: {},
  staying: { order: 'Tax law asks us to keep orders and their invoices. The day until when stands beside each.' },
  decide(step) {
    const { kind, id, act } = step.change;
    if (act === 'clear') return remove({ kind, id });
    return kind === orderKind.kind ? redirectOrder(step) : changeBilling(step);
  },
};

const settled = ['number', 'placedAt', 'state', 'items', 'total', 'invoice', 'given'] as const;

/** Where an order goes and whom the driver calls can be changed until it leaves. */
function redirectOrder({ change, current, value }: Step): Decision {
  const before = orderKind.value.parse(current?.value);
  const after = orderKind.value.parse(value);
  const other = differing(before, after, settled);
  if (other) return refuse('Only where it goes and the phone number for it can be changed here.', other);
  const moved = differing(before, after, ['deliverTo', 'contactPhone']);
  if (moved && before.state !== 'open') return refuse('This order is on its way or done. It cannot be changed any more.', moved);
  const wrongAddress = checkAddress(after.deliverTo);
  if (moved === 'deliverTo' && wrongAddress) return refuse(wrongAddress.message, `deliverTo.${wrongAddress.field}`);
  const wrongNumber = after.contactPhone !== before.contactPhone && after.contactPhone !== '' && checkPhoneNumber(after.contactPhone);
  if (wrongNumber) return refuse(wrongNumber, 'contactPhone');
  return put({ kind: change.kind, id: change.id, value: after, given: true });
}

function changeBilling({ change, value }: Step): Decision {
  const fault = checkAddress(billingKind.value.parse(value));
  return fault ? refuse(fault.message, fault.field) : put({ kind: change.kind, id: change.id, value, given: true });
}
