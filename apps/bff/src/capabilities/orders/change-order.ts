import { postalAddress } from '@micromart/domain/records/accounts';
import { billingKind, cartKind, orderKind } from '@micromart/domain/records/shop';
import * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

const value = z.record(z.string().max(60), z.string().max(400));

export const changeDeliveryInput = z.object({ id: plainId(120), value, ...changeInput });
export const changeContactPhoneInput = z.object({ id: plainId(120), value: z.string().max(60), ...changeInput });
export const changeBillingInput = z.object({ act: z.enum(['set', 'clear']), value: value.optional(), ...changeInput });
export const clearCartInput = z.object(changeInput);

/** Sends an open order to another address. The system refuses once it has left. */
export function changeDelivery(ctx: CustomerContext, { value, ...edit }: z.infer<typeof changeDeliveryInput>): Promise<ChangeResult> {
  return changeOrder(ctx, edit, { deliverTo: wholeAddress(value) });
}

/** The number that the driver calls; empty for none. */
export function changeContactPhone(ctx: CustomerContext, input: z.infer<typeof changeContactPhoneInput>): Promise<ChangeResult> {
  const { value, ...edit } = input;
  return changeOrder(ctx, edit, { contactPhone: value.replaceAll(/[\s().-]/g, '') });
}

/** What the editor calls a field is the same field inside the order. */
async function changeOrder(ctx: CustomerContext, edit: Omit<z.infer<typeof changeDeliveryInput>, 'value'>, patch: Record<string, unknown>) {
  const result = await changeRecord(ctx, { ...edit, system: 'shop', kind: orderKind.kind, act: 'set', value: null, patch });
  return result.outcome === 'refused' ? { ...result, field: result.field?.replace(/^deliverTo\./, '') ?? null } : result;
}

export function changeBilling(ctx: CustomerContext, { value, ...edit }: z.infer<typeof changeBillingInput>): Promise<ChangeResult> {
  const whole = edit.act === 'set' ? wholeAddress(value ?? {}) : null;
  return changeRecord(ctx, { ...edit, system: 'shop', kind: billingKind.kind, id: 'main', value: whole });
}

export function clearCart(ctx: CustomerContext, edit: z.infer<typeof clearCartInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'shop', kind: cartKind.kind, id: 'main', act: 'clear', value: null });
}

/** A country writes only some of the fields; the others are empty. */
function wholeAddress(fields: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(Object.keys(postalAddress.shape).map((field) => [field, ''])), ...fields };
}
