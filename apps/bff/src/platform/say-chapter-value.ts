import { sayPhoneNumber } from '@micromart/domain/phone-number';
import type { incidentKind, supportAccessKind } from '@micromart/domain/records/accounts';
import type { conversationKind, enquiryKind } from '@micromart/domain/records/care';
import type { feedbackKind, questionnaireKind, referralKind, referredByKind, reviewKind } from '@micromart/domain/records/community';
import {
  type deletionAtRecipientKind,
  type disclosureKind,
  type legalReleaseKind,
  optionalPurposes,
  type purposeChoiceKind,
} from '@micromart/domain/records/sharing';
import type { cartKind, orderKind, suggestionKind } from '@micromart/domain/records/shop';
import {
  type cookieChoiceKind,
  type cookieKind,
  cookiePurposes,
  type optOutKind,
  type visitLinkKind,
} from '@micromart/domain/records/site';
import type * as z from 'zod';
import { sayAddress } from './say-address.ts';
import { sayMoney } from './say-money.ts';
import { sayDay } from './say-time.ts';

type ValueOf<Kind extends { value: z.ZodType }> = z.infer<Kind['value']>;

/** The kinds of the chapters, by `system.kind`, as the lines a person reads. */
export const chapterSayings = {
  'accounts.support-access': ({ allowed }: ValueOf<typeof supportAccessKind>) => [allowed ? 'Allowed' : 'Not allowed'],
  'accounts.incident': ({ title, what }: ValueOf<typeof incidentKind>) => [title, what],
  'shop.order': ({ number, items, total, deliverTo, contactPhone }: ValueOf<typeof orderKind>) => [
    `Order ${number}`,
    ...items.map(sayItem),
    sayMoney(total),
    ...sayAddress(deliverTo),
    ...(contactPhone === '' ? [] : [sayPhoneNumber(contactPhone)]),
  ],
  'shop.cart': ({ items }: ValueOf<typeof cartKind>) => items.map(sayItem),
  'shop.billing': sayAddress,
  'shop.suggestion': ({ where, effect }: ValueOf<typeof suggestionKind>) => [`${where}: ${effect}`],
  'site.cookie': ({ name, vendor, browser }: ValueOf<typeof cookieKind>) => [`${name} of ${vendor}`, browser],
  'site.cookie-choice': ({ purpose, allowed }: ValueOf<typeof cookieChoiceKind>) => [
    `${cookiePurposes[purpose].name}: ${allowed ? 'allowed' : 'not allowed'}`,
  ],
  'site.sale-opt-out': ({ on }: ValueOf<typeof optOutKind>) => [on ? 'Do not sell or share' : 'Not said'],
  'site.visit-link': ({ linked, joins }: ValueOf<typeof visitLinkKind>) => [
    linked ? 'Joined with you' : 'Not joined with you',
    ...joins.map((join) => `${join.visits} visits joined with ${join.with}`),
  ],
  'community.review': ({ product, stars, title, text, state, author, promotion }: ValueOf<typeof reviewKind>) => [
    `${product}: ${stars} of 5 stars`,
    ...[title, text].filter((line) => line !== ''),
    [
      state === 'public' ? 'on the site' : 'off the site',
      author === 'named' ? 'with your name' : 'without your name',
      sayPromotion(promotion),
    ].join(', '),
  ],
  'community.feedback': ({ about, text, author, promotion }: ValueOf<typeof feedbackKind>) => [
    about,
    text,
    [author === 'named' ? 'with your name' : 'without your name', sayPromotion(promotion)].join(', '),
  ],
  'community.questionnaire': ({ title, answers }: ValueOf<typeof questionnaireKind>) => [
    title,
    ...answers.map(({ question, answer }) => `${question} ${answer}`),
  ],
  'community.referral': ({ name, maskedAddress }: ValueOf<typeof referralKind>) => [name, maskedAddress],
  'community.referred-by': ({ maskedAddress }: ValueOf<typeof referredByKind>) => [maskedAddress],
  'care.enquiry': ({ topic, asked }: ValueOf<typeof enquiryKind>) => [topic, asked],
  'care.conversation': ({ subject, messages, notes }: ValueOf<typeof conversationKind>) => [
    subject,
    ...messages.map(({ text }) => text),
    ...notes.map(({ text }) => `Your note: ${text}`),
  ],
  'sharing.disclosure': ({ recipient, at, purpose }: ValueOf<typeof disclosureKind>) => [`To ${recipient} for ${purpose}, ${sayDay(at)}`],
  'sharing.legal-release': ({ to, at, reason }: ValueOf<typeof legalReleaseKind>) => [`To ${to}, ${sayDay(at)}`, reason],
  'sharing.purpose-choice': ({ purpose, allowed }: ValueOf<typeof purposeChoiceKind>) => [
    `${optionalPurposes[purpose].name}: ${allowed ? 'allowed' : 'stopped'}`,
  ],
  'sharing.deletion-at-recipient': ({ recipient, state, askedAt }: ValueOf<typeof deletionAtRecipientKind>) => [
    `Deletion at ${recipient}: ${state === 'asked' ? `asked on ${sayDay(askedAt)}` : state}`,
  ],
};

function sayItem({ product, quantity }: ValueOf<typeof cartKind>['items'][number]): string {
  return quantity === 1 ? product : `${quantity} × ${product}`;
}

function sayPromotion(isAllowed: boolean): string {
  return isAllowed ? 'may be used in promotion' : 'not used in promotion';
}
