import type { HeldRecord } from '@micromart/domain/held-record';
import { cookieChoiceKind, cookieKind, optOutKind } from '@micromart/domain/records/site';
import { systems } from '@micromart/domain/systems';
import { durations } from '@micromart/domain/time';
import { forgetSignals } from '@micromart/store/opt-outs-heard';
import * as z from 'zod';
import { changeRecord, type RecordEdit } from '../../platform/change-record.ts';
import { type ChangeResult, changeInput } from '../../platform/change-result.ts';
import { optionalCookiePurposes } from '../../platform/cookie-purposes.ts';
import { formBoolean } from '../../platform/form-boolean.ts';
import { plainId } from '../../platform/plain-id.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const chooseInput = z.object({ purpose: z.enum(optionalCookiePurposes), allowed: formBoolean, key: changeInput.key });
export const setOptOutInput = z.object({ on: formBoolean, key: changeInput.key });
export const removeCookieInput = z.object({ id: plainId(120), ...changeInput });

/** Yes or no for one purpose, on the account. A no removes the cookies on record in the same act. The last word counts, whatever was seen. */
export function chooseCookies(ctx: CustomerContext, { purpose, allowed, key }: z.infer<typeof chooseInput>): Promise<ChangeResult> {
  return setAsItStands(ctx, { kind: cookieChoiceKind.kind, id: purpose, value: { purpose, allowed }, key }, (held) =>
    allowed && purpose === 'advertising' && held.some(isOptOut) ? 'You said no to selling and sharing. Take that back first.' : null,
  );
}

function isOptOut({ kind, value }: HeldRecord): boolean {
  return kind === optOutKind.kind && optOutKind.value.safeParse(value).data?.on === true;
}

/**
 * "Do not sell or share", on the account. Taken back, a signal that comes later is a new no; while this browser sends one, taking it back
 * would mean nothing.
 */
export async function setOptOut(ctx: CustomerContext, { on, key }: z.infer<typeof setOptOutInput>): Promise<ChangeResult> {
  if (!on && ctx.browser?.gpc)
    return { outcome: 'refused', reason: 'Your browser asks us not to, with every page. Change that in the browser first.', field: null };
  const value = { on, source: 'person', since: new Date().toISOString() };
  const result = await setAsItStands(ctx, { kind: optOutKind.kind, id: 'main', value, key });
  if (!on && result.outcome === 'changed') await forgetSignals(ctx.services.store.db, ctx.person);
  return result;
}

/** Takes one cookie off the record. */
export function removeCookie(ctx: CustomerContext, edit: z.infer<typeof removeCookieInput>): Promise<ChangeResult> {
  return changeRecord(ctx, { ...edit, system: 'site', kind: cookieKind.kind, act: 'remove', value: null });
}

async function setAsItStands(
  ctx: CustomerContext,
  edit: Pick<RecordEdit, 'kind' | 'id' | 'value' | 'key'>,
  refusal: (held: readonly HeldRecord[]) => string | null = () => null,
): Promise<ChangeResult> {
  const held = await ctx.services.sources.site.read(
    { subject: ctx.person, kinds: [edit.kind, optOutKind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
  );
  if (held.state !== 'fresh') return { outcome: 'unavailable', system: systems.site.name, since: held.since };
  const reason = refusal(held.data);
  if (reason !== null) return { outcome: 'refused', reason, field: null };
  const current = held.data.find(({ kind, id }) => kind === edit.kind && id === edit.id);
  return changeRecord(ctx, { ...edit, system: 'site', act: 'set', version: current?.version ?? null });
}
