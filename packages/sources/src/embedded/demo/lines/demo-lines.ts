import type { LogSystemId } from '@micromart/domain/logs';
import type { NewLine } from '../../log/seal-line.ts';
import type { DemoLife, Said } from './demo-life.ts';
import { type Dice, dice } from './dice.ts';
import { kitchenLine } from './kitchen-line.ts';
import { messageLines, sentLines } from './message-lines.ts';
import { lifeAt } from './of-records.ts';
import { orderLines } from './order-lines.ts';
import { routesOf } from './recorded-messages.ts';
import { shopLine } from './shop-line.ts';
import { signInLine } from './sign-in-line.ts';
import { visitLine } from './visit-line.ts';

const day = 24 * 60 * 60 * 1000;

/** Where the records of the demo people end, and with them what was sent to them. */
const lastRecord = Date.parse('2026-06-01T00:00:00.000Z');

/**
 * The lines of one log of a demo person, the same for the same `anchor`: the moment (milliseconds) before which they end. First what the
 * records tell of too (orders and messages), then the others; each newest first.
 */
export function* demoLines(life: DemoLife, system: LogSystemId, anchor: number): Generator<NewLine> {
  const recorded = recordedLines(life, system).filter(({ at }) => Date.parse(at) < anchor);
  yield* recorded;
  const luck = dice(`${life.person} ${system}`);
  const count = life.lines[system] - recorded.length;
  const at = (index: number, end: number) => momentOf(luck, life, end, index, count);
  const mark = (index: number) => `${life.person} ${system} ${index}`;
  if (system === 'messaging') {
    const routes = routesOf(life.person);
    const end = Math.min(anchor, lastRecord);
    for (let index = 0; index < count; index++) yield* messageLines(life, luck, { mark: mark(index), at: at(index, end), routes });
    return;
  }
  const livedAt = lifeAt(life);
  for (let index = 0; index < count; index++) {
    const moment = at(index, anchor);
    yield { mark: mark(index), at: new Date(moment).toISOString(), ...sayOne[system](livedAt(moment), luck, index) };
  }
}

function recordedLines(life: DemoLife, system: LogSystemId): NewLine[] {
  if (system === 'messaging') return sentLines(life);
  return system === 'shop' ? orderLines(life.person) : [];
}

const sayOne: Readonly<Record<Exclude<LogSystemId, 'messaging'>, (life: DemoLife, luck: Dice, index: number) => Said>> = {
  site: visitLine,
  shop: shopLine,
  kitchen: kitchenLine,
  accounts: signInLine,
};

/** Evenly over the days, by day rather than by night, with weekends fuller. */
function momentOf(luck: Dice, { days }: DemoLife, anchor: number, index: number, count: number): number {
  const back = Math.floor(((index + luck.throw(100) / 100) * days) / count) + 1;
  const midnight = anchor - (anchor % day) - back * day;
  const weekday = new Date(midnight).getUTCDay();
  const moved = weekday === 2 || weekday === 3 ? midnight - luck.throw(2) * day : midnight;
  return moved + (6 * 60 + luck.throw(16 * 60)) * 60_000 + luck.throw(60_000);
}
