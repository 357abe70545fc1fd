import type { SystemId } from '../systems.ts';

/** The heading of the policy under which a clause stands. */
export type PolicyHeading =
  | 'scope'
  | 'information you provide'
  | 'device identifiers'
  | 'web analytics'
  | 'log data'
  | 'user content'
  | 'e-mail, text message and notifications'
  | 'cookies'
  | 'how we use your information'
  | 'how we protect your information'
  | 'outside parties'
  | 'changes to the policy'
  | 'contact';

export type PurposeId =
  | 'account'
  | 'orders'
  | 'personalise'
  | 'improve'
  | 'customer-service'
  | 'communicate'
  | 'marketing'
  | 'analytics'
  | 'advertising'
  | 'security'
  | 'law'
  | 'promotion'
  | 'share-with-providers';

export type RecipientId =
  | 'stripe'
  | 'hubspot'
  | 'google-analytics'
  | 'carriers'
  | 'delivery-company'
  | 'household'
  | 'authorities'
  | 'marketing-partners';

/**
 * How something is changed, deleted or stopped.
 * - `self`: here, by the person. - `at-source`: elsewhere; `where` says where. - `by-request`: asked for and answered with a reason.
 * - `cannot`: not possible; `reason` says why. - `not-applicable`: there is nothing to change or delete in this clause.
 */
export type Mode =
  | { readonly how: 'self' }
  | { readonly how: 'at-source'; readonly where: string }
  | { readonly how: 'by-request'; readonly reason: string }
  | { readonly how: 'cannot'; readonly reason: string }
  | { readonly how: 'not-applicable' };

/**
 * How long it is kept. `policy-silent`: the policy names no period; `operator` is what the operator says, when they say something.
 * `endless` quotes the clause that allows keeping it without end.
 */
export type Kept =
  | { readonly rule: 'until'; readonly event: string }
  | { readonly rule: 'endless' }
  | { readonly rule: 'policy-silent'; readonly operator: string | null }
  | { readonly rule: 'not-kept' };

/** Where the page shows it. `section` is a heading of that page. */
export interface Place {
  readonly page:
    | 'overview'
    | 'activity'
    | 'media'
    | 'content'
    | 'people'
    | 'messages'
    | 'cookies'
    | 'policy'
    | 'orders'
    | 'security'
    | 'sharing';
  readonly section?: 'personal-information' | 'devices' | 'notifications' | 'third-parties';
  /** `now`: the page shows it. `later`: the page that will show it is not built yet. */
  readonly status: 'now' | 'later';
}

/** One clause of the policy, as the customer meets it. Everything the page says about a kind of data comes from here. */
export interface CatalogueEntry {
  /** Row of the policy table, such as `C3`. */
  readonly id: string;
  /** Customer-facing name, sentence case, no full stop. */
  readonly name: string;
  /** The clause in plain words, one or two short sentences. */
  readonly sentence: string;
  readonly clause: { readonly heading: PolicyHeading /** At most eight quoted words. */; readonly quote?: string };
  /** W3C DPV 2.3 terms of the data category, or of the purpose where the clause names no data. */
  readonly dpv: readonly [string, ...string[]];
  readonly sensitivity: 'ordinary' | 'sensitive' | 'secret';
  readonly heldBy: readonly SystemId[];
  /** Kinds of records that this entry speaks for, as `system.kind`. */
  readonly kinds: readonly string[];
  readonly purposes: readonly PurposeId[];
  readonly recipients: readonly RecipientId[];
  readonly kept: Kept;
  readonly change: Mode;
  readonly remove: Mode;
  /** What exactly is lost when it is withheld; `null` where it cannot be withheld. */
  readonly withheld: string | null;
  /** The honest sentence the page must carry. */
  readonly say: string;
  readonly place: Place;
}
