import type { LogSystemId } from '@micromart/domain/logs';
import type { NewLine } from '../../log/seal-line.ts';

/** What one line says. */
export type Said = Pick<NewLine, 'kind' | 'device' | 'place' | 'text' | 'details'>;

/** What the lines of one demo person are made of. */
export interface DemoLife {
  readonly person: string;
  /** Lines of each log, over so many days; those that the records tell of count as well. */
  readonly days: number;
  readonly lines: Readonly<Record<LogSystemId, number>>;
  readonly places: readonly string[];
  readonly addresses: readonly string[];
  /** Ids and names of browsers and phones. */
  readonly browsers: readonly { readonly id: string | null; readonly name: string }[];
  readonly language: string;
  /** Ids, names and types of what stands in the kitchen. */
  readonly kitchen: readonly { readonly id: string; readonly name: string; readonly type: 'fridge' | 'cooker' | 'pantry' }[];
  /** Whether it was written down that messages were opened. */
  readonly openings: boolean;
}

const rooms = ['Bar', 'Front kitchen', 'Back kitchen', 'Cellar', 'Bakery', 'Terrace'];

export const demoLives: readonly DemoLife[] = [
  {
    person: 'p-household-7c1f0a',
    days: 425,
    lines: { site: 190, shop: 110, kitchen: 190, messaging: 90, accounts: 26 },
    places: ['Atlanta, Georgia', 'Atlanta, Georgia', 'Atlanta, Georgia', 'Savannah, Georgia', 'Chicago, Illinois'],
    addresses: ['203.0.113.24', '203.0.113.24', '203.0.113.86', '198.51.100.7', '2001:db8:4a1::17'],
    browsers: [
      { id: 'browser-1', name: 'Firefox on Linux' },
      { id: 'phone-1', name: 'Micromart app on Android' },
      { id: 'browser-2', name: 'Safari on iPad' },
    ],
    language: 'en-US',
    kitchen: [
      { id: 'fridge-1', name: 'Kitchen fridge', type: 'fridge' },
      { id: 'fridge-2', name: 'Kitchen fridge in the garage', type: 'fridge' },
      { id: 'cooker-1', name: 'Sunday cooker', type: 'cooker' },
      { id: 'pantry-1', name: 'Pantry', type: 'pantry' },
    ],
    openings: true,
  },
  {
    person: 'p-moved-91cd44',
    days: 300,
    lines: { site: 30, shop: 14, kitchen: 0, messaging: 10, accounts: 8 },
    places: ['الرياض, Saudi Arabia', '京都市, Japan', 'Bremen, Germany', 'São Paulo, Brazil'],
    addresses: ['192.0.2.201', '198.51.100.140', '2001:db8:90f::a2'],
    browsers: [{ id: null, name: 'Chrome on Android' }],
    language: 'ar-SA',
    kitchen: [],
    openings: true,
  },
  {
    person: 'p-busy-e05a61',
    days: 700,
    lines: { accounts: 500, messaging: 232, shop: 4000, site: 8000, kitchen: 87_268 },
    places: ['Boston, Massachusetts', 'Denver, Colorado', 'Seattle, Washington', 'Austin, Texas'],
    addresses: ['192.0.2.10', '192.0.2.11', '198.51.100.30', '203.0.113.140'],
    browsers: [{ id: null, name: 'Edge on Windows' }],
    language: 'sv-SE',
    kitchen: rooms.flatMap((room, index) => [
      { id: `fridge-${index + 1}`, name: `${room} fridge`, type: 'fridge' as const },
      index % 2 === 0
        ? { id: `smart-cooker-${index + 1}`, name: `${room} cooker`, type: 'cooker' as const }
        : { id: `smart-pantry-${index + 1}`, name: `${room} pantry`, type: 'pantry' as const },
    ]),
    openings: false,
  },
];
