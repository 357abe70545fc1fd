import { channelActs } from './channels.ts';
import { collectionActs } from './collection.ts';
import { contactActs } from './contact.ts';
import { contentActs } from './content.ts';
import { cookieActs } from './cookies.ts';
import { deviceActs } from './devices.ts';
import { messageActs } from './messages.ts';
import { outsidePartyActs } from './outside-parties.ts';
import { paymentSecurityActs } from './payment-security.ts';
import { personalActs } from './personal.ts';
import type { PromisedAct, PromisedActs } from './promised-act.ts';
import { purposeActs } from './purposes.ts';
import { scopeActs } from './scope.ts';
import { siteActs } from './site.ts';

/** For every row that is promised as self-service: an act that keeps the promise. The groups are those of the catalogue. */
export const promisedActs = gather([
  scopeActs,
  collectionActs,
  contactActs,
  personalActs,
  deviceActs,
  siteActs,
  contentActs,
  channelActs,
  messageActs,
  cookieActs,
  purposeActs,
  paymentSecurityActs,
  outsidePartyActs,
]);

/** Promises that another test keeps, because they take several steps or change this product's own tables. */
export const keptElsewhere: Readonly<Record<string, string>> = {
  'C3 change': 'contact-change.store.test.ts: a code to the new address',
  'C4 change': 'contact-change.store.test.ts: a code to the new number',
  'C12 change': 'asked for by mail: data without a name has no editor',
  'H4 change': 'no other text message is in use',
  'H4 remove': 'no other text message is in use',
  'K2 remove': 'sessions.store.test.ts: sessions end',
  'M1 change': 'policy.store.test.ts: asking to be told',
  'M2 change': 'policy.store.test.ts: the answer to a version',
};

/** Throws when two of them keep the same promise: one would never be tried. */
function gather(groups: readonly PromisedActs[]): PromisedActs {
  const acts = new Map<string, PromisedAct>();
  for (const [promise, act] of groups.flatMap((group) => Object.entries(group))) {
    if (acts.has(promise)) throw new Error(`Two acts keep the promise ${promise}.`);
    acts.set(promise, act);
  }
  return Object.fromEntries(acts);
}
