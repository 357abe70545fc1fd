import { incidentKind, supportAccessKind } from '@micromart/domain/records/accounts';
import { disclosureKind, type OptionalPurpose, purposeChoiceKind } from '@micromart/domain/records/sharing';
import { type DemoRecord, from, held } from './demo-record.ts';
import { minutesAfter } from './orders.ts';

const registered = '2024-03-02T09:14:00.000Z';
const orderTimes = [
  '2024-03-09T18:40:00.000Z',
  '2024-12-15T12:31:00.000Z',
  '2025-02-01T10:12:00.000Z',
  '2025-09-27T15:03:00.000Z',
  '2025-12-20T11:09:00.000Z',
  '2026-05-22T07:58:00.000Z',
] as const;

/** One line of the register. */
export function disclosure(
  id: string,
  recipient: string,
  at: string,
  entries: string[],
  [purpose, ground]: readonly [string, 'contract' | 'consent' | 'service-provider'],
): DemoRecord {
  return held(disclosureKind, id, { recipient, at, entries, purpose, ground }, from('site', 'when it was sent', at));
}

export const purposeChoice = (purpose: OptionalPurpose, allowed: boolean, day = registered) =>
  held(purposeChoiceKind, purpose, { purpose, allowed }, from('site', 'set when you registered', day));

export const householdSharing: readonly DemoRecord[] = [
  ...orderTimes.flatMap((placedAt, index) => [
    disclosure(`order-${index + 1}.stripe`, 'stripe', minutesAfter(placedAt, 2), ['C1', 'C3', 'C6'], ['orders', 'contract']),
    disclosure(`order-${index + 1}.delivery`, 'delivery-company', minutesAfter(placedAt, 7), ['C1', 'C4', 'C5'], ['orders', 'contract']),
  ]),
  disclosure('hubspot-1', 'hubspot', '2026-05-29T07:30:00.000Z', ['C1', 'C3', 'H7', 'H8e'], ['marketing', 'consent']),
  disclosure('hubspot-2', 'hubspot', '2026-05-11T07:30:00.000Z', ['C1', 'C3', 'H7', 'H8e'], ['marketing', 'consent']),
  disclosure('hubspot-3', 'hubspot', '2025-12-27T14:00:00.000Z', ['C1', 'C3', 'H7', 'H8e'], ['marketing', 'consent']),
  disclosure('carriers-1', 'carriers', '2025-12-27T14:00:00.000Z', ['C4', 'H2', 'H3'], ['marketing', 'consent']),
  disclosure('carriers-2', 'carriers', '2025-12-20T11:12:00.000Z', ['C4', 'H2', 'H3'], ['communicate', 'service-provider']),
  disclosure('household-1', 'household', '2026-06-01T06:30:00.000Z', ['D4', 'E7'], ['account', 'consent']),
  disclosure('household-2', 'household', '2025-06-01T07:45:00.000Z', ['D4', 'E7'], ['account', 'consent']),
  disclosure(
    'google-analytics-1',
    'google-analytics',
    '2026-06-01T06:42:00.000Z',
    ['E2', 'E3', 'E5', 'E6'],
    ['analytics', 'service-provider'],
  ),
  purposeChoice('improve', true),
  purposeChoice('analytics', true),
  purposeChoice('share-to-improve', false),
  purposeChoice('visitor-figures', true),
  held(supportAccessKind, 'main', { allowed: true }, from('site', 'set when you registered', registered)),
  held(
    incidentKind,
    'delivery-2025',
    {
      title: 'Delivery notes could be read by a wrong driver',
      happenedAt: '2025-10-01T05:00:00.000Z',
      toldAt: '2025-10-04T09:00:00.000Z',
      what: 'For four hours, drivers of our delivery company could open the notes of orders that were not theirs. One of them was yours: name, phone number and address.',
      entries: ['C1', 'C4', 'C5'],
      whatToDo: 'Nothing has to be done. Be wary of calls about a delivery that you did not order.',
    },
    from('site', 'when it happened', '2025-10-01T05:00:00.000Z'),
  ),
];
