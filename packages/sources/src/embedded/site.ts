import type { HeldRecord } from '@micromart/domain/held-record';
import {
  type CookiePurpose,
  cookieChoiceKind,
  cookieKind,
  cookiePurposes,
  optOutKind,
  visitLinkKind,
} from '@micromart/domain/records/site';
import { type Decision, differing, type Put, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

const stayingChoice = 'What you said no to has to stay known, so that it stays no.';

export const siteRules: SystemRules = {
  system: 'site',
  together: { 'cookie-choice': ['cookie'], 'sale-opt-out': ['cookie', 'cookie-choice'] },
  staying: { 'cookie-choice': stayingChoice, 'sale-opt-out': stayingChoice, 'visit-link': stayingChoice },
  decide(step) {
    const { kind, id, act } = step.change;
    if (act !== 'set') return remove({ kind, id });
    switch (kind) {
      case cookieChoiceKind.kind:
        return chooseCookies(step);
      case optOutKind.kind:
        return optOut(step);
      case visitLinkKind.kind:
        return linkVisits(step);
      default:
        return put({ kind, id, value: step.value, given: true });
    }
  },
};

/** Saying no removes the cookies on record in the same act. */
function chooseCookies({ change, value, held }: Step): Decision {
  const { purpose, allowed } = cookieChoiceKind.value.parse(value);
  if (purpose !== change.id) return refuse('Only allowed or not can be changed here.', 'purpose');
  if (!allowed && cookiePurposes[purpose].needed) return refuse('These are needed to order.', 'allowed');
  return { put: [choiceOf(purpose, allowed)], remove: allowed ? [] : cookiesFor(held, purpose) };
}

/** On says no to advertising cookies too. A signal of the browser can turn it on only; off is for the person. */
function optOut({ change, current, value, held, now }: Step): Decision {
  const before = current && optOutKind.value.parse(current.value);
  const after = optOutKind.value.parse(value);
  if (!after.on && after.source === 'gpc') return refuse('A signal of the browser can only say no.', 'source');
  if (before?.on === after.on) return put({ kind: change.kind, id: change.id, value: before });
  const said = { kind: change.kind, id: change.id, value: { ...after, since: now }, given: true } as const;
  return after.on ? { put: [said, choiceOf('advertising', false)], remove: cookiesFor(held, 'advertising') } : put(said);
}

function choiceOf(purpose: CookiePurpose, allowed: boolean): Put {
  return { kind: cookieChoiceKind.kind, id: purpose, value: { purpose, allowed }, given: true };
}

function cookiesFor(held: readonly HeldRecord[], purpose: CookiePurpose): HeldRecord[] {
  return held.filter(({ kind, value }) => kind === cookieKind.kind && cookieKind.value.safeParse(value).data?.purpose === purpose);
}

/** Off cuts the joins. On lets new ones be made; it brings none back. */
function linkVisits({ change, current, value }: Step): Decision {
  const before = current ? visitLinkKind.value.parse(current.value) : { linked: true, joins: [] };
  const after = visitLinkKind.value.parse(value);
  const cut = !after.linked && after.joins.length === 0;
  if (!cut && differing(before, after, ['joins'])) return refuse('Only linked or not can be changed here.', 'joins');
  const joins = after.linked ? before.joins : [];
  return put({ kind: change.kind, id: change.id, value: { linked: after.linked, joins }, given: true });
}
