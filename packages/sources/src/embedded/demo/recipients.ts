import { linkedServiceKind, recipientKind, salesKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import { type DemoRecord, from, held } from './demo-record.ts';

type Recipient = z.infer<typeof recipientKind.value>;
type Fixed = Omit<Recipient, 'allowed' | 'since' | 'lastSentAt' | 'stoppedAt'>;

function recipient(fixed: Fixed, since: string, lastSentAt: string | null, allowed = true): DemoRecord {
  const stoppedAt = allowed ? null : (lastSentAt ?? since);
  return held(
    recipientKind,
    fixed.recipient,
    { ...fixed, allowed, since, lastSentAt, stoppedAt },
    from('site', 'when the sharing began', since),
  );
}

export const stripe = (since: string, last: string | null) =>
  recipient(
    {
      recipient: 'stripe',
      name: 'Stripe',
      task: 'Takes card payments',
      entries: ['C1', 'C3', 'C6'],
      essential: true,
      contractDate: '2023-09-01',
      policyUrl: 'https://stripe.com/privacy',
    },
    since,
    last,
  );

export const hubspot = (since: string, last: string | null, allowed: boolean) =>
  recipient(
    {
      recipient: 'hubspot',
      name: 'HubSpot',
      task: 'Sends our news and offers',
      entries: ['C1', 'C3', 'H7', 'H8e'],
      essential: false,
      contractDate: '2024-01-15',
      policyUrl: 'https://legal.hubspot.com/privacy-policy',
      ...(last === null ? {} : { knownAs: '151-4480203' }),
    },
    since,
    last,
    allowed,
  );

export const googleAnalytics = (since: string, last: string | null, allowed: boolean) =>
  recipient(
    {
      recipient: 'google-analytics',
      name: 'Google Analytics',
      task: 'Counts visits to our pages',
      entries: ['E2', 'E3', 'E5', 'E6'],
      essential: false,
      contractDate: '2023-06-20',
      policyUrl: 'https://policies.google.com/privacy',
      ...(last === null ? {} : { knownAs: 'GA1.1.1734029912.1709370881' }),
    },
    since,
    last,
    allowed,
  );

export const carriers = (since: string, last: string | null) =>
  recipient(
    {
      recipient: 'carriers',
      name: 'Text-message carrier',
      task: 'Carries our text and picture messages',
      entries: ['C4', 'H2', 'H3'],
      essential: true,
      contractDate: '2024-02-01',
      policyUrl: 'https://www.twilio.com/en-us/legal/privacy',
    },
    since,
    last,
  );

export const deliveryCompany = (since: string, last: string | null) =>
  recipient(
    {
      recipient: 'delivery-company',
      name: 'Delivery company',
      task: 'Brings your orders to you',
      entries: ['C1', 'C4', 'C5'],
      essential: true,
      contractDate: '2023-11-10',
      policyUrl: 'https://www.ups.com/us/en/support/shipping-support/legal-terms-conditions/privacy-notice',
    },
    since,
    last,
  );

export const householdMembers = (since: string, last: string | null, allowed: boolean) =>
  recipient(
    {
      recipient: 'household',
      name: 'People in your household',
      task: 'See and use the devices you share',
      entries: ['D4', 'E7'],
      essential: false,
      contractDate: null,
      policyUrl: 'https://www.micromart.com/privacy',
    },
    since,
    last,
    allowed,
  );

export function linkedService(id: string, name: string, scopes: string[], since: string, lastUsedAt: string | null): DemoRecord {
  return held(
    linkedServiceKind,
    id,
    { name, scopes, since, lastUsedAt, policyUrl: `https://${id}.example/privacy` },
    from('given', `when you connected ${name}`, since),
  );
}

export function sales(countedAt: string): DemoRecord {
  return held(salesKind, 'main', { count: 0, countedAt }, from('derived', 'counted from the disclosure register', countedAt));
}
