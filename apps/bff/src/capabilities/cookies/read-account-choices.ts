import { cookieChoiceKind, cookieKind, optOutKind } from '@micromart/domain/records/site';
import { systems } from '@micromart/domain/systems';
import type { BrowserSignals } from '../../platform/browser-signals.ts';
import { optionalCookiePurposes } from '../../platform/cookie-purposes.ts';
import { asCustomer } from '../../platform/read-caller.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** What counts where the browser itself says nothing. Moments are ISO 8601. */
export interface AccountChoices {
  /** Since when the account says no to selling and sharing; null: it does not. */
  readonly optedOutSince: string | null;
  readonly choices: ReadonlyMap<string, { readonly allowed: boolean; readonly at: string }>;
  /** The system that could not be asked. */
  readonly missing: readonly string[];
}

const nothing: AccountChoices = { optedOutSince: null, choices: new Map(), missing: [] };

/** Of somebody signed in, what their account says. Not asked when the browser has said it all itself. */
export async function readAccountChoices(ctx: RequestContext, browser: BrowserSignals): Promise<AccountChoices> {
  const customer = asCustomer(ctx);
  const saysAll = (browser.gpc || browser.optedOutAt !== null) && optionalCookiePurposes.every((purpose) => browser.choices.has(purpose));
  if (customer === null || saysAll) return nothing;
  const kinds = [cookieKind.kind, cookieChoiceKind.kind, optOutKind.kind];
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const held = await ctx.services.sources.site.read({ subject: customer.person, kinds }, asking);
  if (held.state === 'unavailable') return { ...nothing, missing: [systems.site.name] };
  const optOut = optOutKind.value.safeParse(held.data.find(({ kind }) => kind === optOutKind.kind)?.value).data;
  return {
    optedOutSince: optOut?.on === true ? optOut.since : null,
    choices: new Map(
      held.data.flatMap(({ kind, id, value, provenance }) => {
        const choice = kind === cookieChoiceKind.kind ? cookieChoiceKind.value.safeParse(value).data : undefined;
        return choice === undefined ? [] : [[id, { allowed: choice.allowed, at: provenance.changedAt ?? provenance.collectedAt }]];
      }),
    ),
    missing: [],
  };
}
