import type { LogSystemId } from '@micromart/domain/logs';
import type { NewLine } from '../../log/seal-line.ts';
import type { DemoLife, Said } from './demo-life.ts';
import { type Dice, dice } from './dice.ts';
import { kitchenLine } from './kitchen-line.ts';
import { fixedMessages, messageLines } from './message-lines.ts';
import { shopLine } from './shop-line.ts';
import { signInLine } from './sign-in-line.ts';
import { visitLine } from './visit-line.ts';

const day = 24 * 60 * 60 * 1000;

/** The lines of one log of a demo person, newest first, the same for the same `anchor`: the moment (milliseconds) before which they end. */
export function* demoLines(life: DemoLife, system: LogSystemId, anchor: number): Generator<NewLine> {
  const luck = dice(`${life.person} ${system}`);
  const count = life.lines[system];
  if (system === 'messaging') yield* fixedMessages(life, anchor);
  for (let index = 0; index < count; index++) {
    const at = momentOf(luck, life, anchor, index, count);
    const mark = `${life.person} ${system} ${index}`;
    if (system === 'messaging') yield* messageLines(life, luck, { mark, at });
    else yield { mark, at: new Date(at).toISOString(), ...sayOne[system](life, luck, index) };
  }
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
