import { measureInside } from './product.ts';
import { ms, type Row, times } from './row.ts';

interface Figure {
  readonly p50: number;
  readonly max: number;
}
interface Figures {
  readonly lines: number;
  readonly bare: Figure;
  readonly pages: Readonly<Record<string, Figure>>;
  readonly searches: Readonly<Record<string, Figure>>;
  readonly firstView: Figure;
  readonly count: Figure;
}

/** S11 at the last of the sizes, S12 over all of them: lines of one person. */
export async function measureActivity(engine: string, env: Record<string, string>, sizes: readonly number[]): Promise<Row[]> {
  const all: Figures[] = [];
  for (const size of sizes) all.push(await measureInside<Figures>(env, 'activity', String(size)));
  const [least, most] = [all[0], all.at(-1)];
  if (least === undefined || most === undefined) return [];
  const size = most.lines.toLocaleString('en-US');
  const [pageName, page] = slowest(most.pages);
  const [searchName, search] = slowest(most.searches);
  const never = Math.max(...Object.values(most.searches).map(({ max }) => max));
  const view = growth(least, most, ({ firstView }) => firstView.p50);
  const found = growth(least, most, ({ searches }) => slowest(searches)[1].p50);
  return [
    {
      id: 'S11',
      what: `${size} lines of one person on ${engine}: the slowest page of any filter`,
      goal: '<= 2.0 ms',
      reached: `${ms(page.p50)} (${pageName}; ${times(page.p50 / most.bare.p50)} of a statement that does nothing; all: ${ms(most.pages.all?.p50 ?? Number.NaN)})`,
      isReached: page.p50 <= 2,
    },
    {
      id: 'S11',
      what: `${size} lines of one person on ${engine}: the slowest search, and the slowest of all`,
      goal: '<= 25 ms, never > 100 ms',
      reached: `${ms(search.p50)} (${searchName}), ${ms(never)}`,
      isReached: search.p50 <= 25 && never <= 100,
    },
    {
      id: 'S12',
      what: `from ${least.lines} to ${size} lines of one person on ${engine}: growth of the first view`,
      goal: 'exponent <= 0.06',
      reached: `${view.toFixed(2)} (${ms(least.firstView.p50)} to ${ms(most.firstView.p50)})`,
      isReached: view <= 0.06,
    },
    {
      id: 'S12',
      what: `from ${least.lines} to ${size} lines of one person on ${engine}: growth of the slowest search`,
      goal: 'exponent <= 0.30',
      reached: found.toFixed(2),
      isReached: found <= 0.3,
    },
  ];
}

function slowest(figures: Readonly<Record<string, Figure>>): [string, Figure] {
  return Object.entries(figures).reduce((worst, one) => (one[1].p50 > worst[1].p50 ? one : worst));
}

/** The exponent of the size by which a figure grew. */
function growth(least: Figures, most: Figures, of: (figures: Figures) => number): number {
  return Math.log(of(most) / of(least)) / Math.log(most.lines / least.lines);
}
