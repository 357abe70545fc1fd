import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { logs } from '@micromart/domain/logs';
import type { ConnectedSystemId } from '@micromart/domain/systems';

interface Spoken {
  /** `system.kind`. */
  readonly kind: string;
  /** Only those whose value fits. */
  readonly where?: (value: never) => boolean;
}

const topicChoices = (fits: (choice: { topic: string; channel: string }) => boolean): Spoken => ({
  kind: 'messaging.topic-choice',
  where: fits,
});
const channelState = (fits: (channel: { channel: string }) => boolean): Spoken => ({ kind: 'messaging.channel', where: fits });
const cookiesFor = (purpose: string): readonly Spoken[] => [
  { kind: 'site.cookie', where: (cookie: { purpose: string }) => cookie.purpose === purpose },
  { kind: 'site.cookie-choice', where: (choice: { purpose: string }) => choice.purpose === purpose },
];
const recipients = (fits: (recipient: { recipient: string; essential: boolean }) => boolean): Spoken => ({
  kind: 'sharing.recipient',
  where: fits,
});
const purposeChoice = (purpose: string): Spoken => ({
  kind: 'sharing.purpose-choice',
  where: (choice: { purpose: string }) => choice.purpose === purpose,
});
const isMarketing = (topic: string) => ['news', 'products', 'offers'].includes(topic);

/** Records that a clause speaks about although another entry claims their kind: part of them, or seen from another side. */
const alsoSpeaksOf: Readonly<Record<string, readonly Spoken[]>> = {
  B6: [topicChoices(({ topic, channel }) => topic === 'news' && channel === 'email')],
  D2: [topicChoices(({ topic, channel }) => channel === 'push' && isMarketing(topic))],
  D3: [{ kind: 'kitchen.device-identifier', where: ({ joinedWith }: { joinedWith: readonly string[] }) => joinedWith.length > 0 }],
  E4: [{ kind: 'shop.order' }],
  E7: [{ kind: 'kitchen.capture' }],
  E11: [purposeChoice('analytics')],
  G1: [{ kind: 'community.review' }, { kind: 'community.feedback' }],
  G2: [
    {
      kind: 'community.review',
      where: ({ used, promotion }: { used: readonly unknown[]; promotion: boolean }) => promotion || used.length > 0,
    },
    {
      kind: 'community.feedback',
      where: ({ used, promotion }: { used: readonly unknown[]; promotion: boolean }) => promotion || used.length > 0,
    },
  ],
  H1: [topicChoices(({ channel }) => channel === 'email'), channelState(({ channel }) => channel === 'email')],
  H2: [topicChoices(({ channel }) => channel === 'sms'), channelState(({ channel }) => channel === 'sms')],
  H3: [topicChoices(({ channel }) => channel === 'mms'), channelState(({ channel }) => channel === 'mms')],
  H5: [topicChoices(({ channel }) => channel === 'push'), channelState(({ channel }) => channel === 'push')],
  H6: [channelState(({ channel }) => channel === 'push')],
  H8a: [topicChoices(({ topic }) => topic === 'orders')],
  H8b: [topicChoices(({ topic }) => topic === 'news')],
  H8c: [topicChoices(({ topic }) => topic === 'products')],
  H8d: [topicChoices(({ topic }) => topic === 'notices')],
  H8e: [topicChoices(({ topic }) => topic === 'offers')],
  I1: [{ kind: 'shop.cart' }, ...cookiesFor('cart')],
  I2: cookiesFor('preferences'),
  I3: [{ kind: 'site.sale-opt-out' }, ...cookiesFor('advertising')],
  I4: cookiesFor('statistics'),
  I5: [recipients(({ recipient }) => recipient === 'hubspot'), { kind: 'sharing.deletion-at-recipient' }],
  I6: [recipients(({ recipient }) => recipient === 'google-analytics')],
  I7: [recipients(({ essential }) => !essential)],
  J0: [purposeChoice('share-to-improve'), { kind: 'sharing.disclosure' }],
  J1: [{ kind: 'shop.suggestion' }, { kind: 'accounts.account' }],
  J2: [purposeChoice('improve')],
  J3: [{ kind: 'care.conversation' }, { kind: 'care.enquiry' }],
  J4: [{ kind: 'shop.order' }],
  J5: [topicChoices(() => true)],
  K1: [recipients(({ recipient }) => recipient === 'stripe')],
  L1: [recipients(() => true)],
  L3: [purposeChoice('visitor-figures')],
};

/** What a clause speaks about: the kinds it claims, unless it is a part of something that is named above. */
export function spokenOf(entry: CatalogueEntry): readonly Spoken[] {
  return alsoSpeaksOf[entry.id] ?? entry.kinds.map((kind) => ({ kind }));
}

/** Rows of the policy table that are about a field of every visit: all visits speak of them. */
const ofEveryVisit: readonly string[] = ['E1', 'E2', 'E3', 'E6', 'E8'];

/** The kinds of log lines that a clause speaks about, by system. */
export function loggedOf({
  id,
}: CatalogueEntry): readonly { readonly system: ConnectedSystemId; readonly kind: string; readonly name: string }[] {
  return Object.entries(logs).flatMap(([system, { kinds }]) =>
    Object.entries(kinds).flatMap(([kind, { name, policy }]) =>
      policy === id || (kind === 'visit' && ofEveryVisit.includes(id)) ? [{ system: system as ConnectedSystemId, kind, name }] : [],
    ),
  );
}
