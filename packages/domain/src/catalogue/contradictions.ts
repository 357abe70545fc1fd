/** Where the policy says two things that do not go together. For the privacy team; the customer reads `shown`. */
export interface Contradiction {
  readonly id: string;
  readonly rows: readonly [string, ...string[]];
  /** The two statements, in plain words. */
  readonly policySays: readonly [string, string];
  /** What these pages do, until the policy decides. */
  readonly shown: string;
}

export const contradictions: readonly Contradiction[] = [
  {
    id: 'X1',
    rows: ['C6', 'K1'],
    policySays: ['Billing information is collected.', 'No payment information is retained.'],
    shown: 'Billing name and address are shown as ours, card data as held by Stripe and read from there.',
  },
  {
    id: 'X2',
    rows: ['D1', 'D3'],
    policySays: [
      'A device identifier shares nothing else about you.',
      'A device identifier may be used together with other personal information.',
    ],
    shown: 'Each combination that was really made stands beside the identifier.',
  },
  {
    id: 'X3',
    rows: ['J7', 'J6', 'L1', 'L2', 'L3'],
    policySays: [
      'Information goes to no other company without consent, except to deliver what was bought.',
      'It goes to service providers, to trusted companies, to those the law names, and without names to others.',
    ],
    shown:
      'Sales are counted apart from companies that work for us, and both are listed. No page says that nothing is ever given to anybody.',
  },
  {
    id: 'X4',
    rows: ['J7', 'I3', 'I5', 'I6'],
    policySays: ['Personal information is not sold.', 'Advertising cookies, Google Analytics and HubSpot receive data about visitors.'],
    shown: 'A Global Privacy Control signal and "do not sell or share" are honoured whether or not this counts as a sale.',
  },
  {
    id: 'X5',
    rows: ['G1', 'G2', 'B4', 'B5'],
    policySays: [
      'What customers write may be kept without end.',
      'The law of several states gives a right to have it erased; the policy does not mention it.',
    ],
    shown: 'Hiding and detaching the name are self-service. Erasure is a request, answered with a reason, and a refusal can be appealed.',
  },
  {
    id: 'X6',
    rows: ['K5', 'B3'],
    policySays: ['Social security numbers are not stored after a purchase.', 'Social security numbers are nowhere named as collected.'],
    shown: 'We say that we do not ask for one, and show when we last searched for any.',
  },
  {
    id: 'X7',
    rows: ['A1', 'M2'],
    policySays: [
      'Using the service counts as consent.',
      'Several purposes are described as a choice, which needs a record of what was chosen.',
    ],
    shown: 'Acceptance of the policy and optional choices are two records. A new version never resets a choice.',
  },
  {
    id: 'X8',
    rows: ['E7'],
    policySays: ['Images and videos from the home are collected.', 'They are filed as log data, and no period is named.'],
    shown: 'They have a page of their own, are treated as sensitive, and have a period that the customer sets.',
  },
];
