import type { PictureReason } from '../../../media.ts';
import type { Opening } from '../../media/media-openings.ts';
import { busy } from '../busy.ts';
import { household } from '../household.ts';
import { moved } from '../moved.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Drawing } from './paint-pictures.ts';

export interface PlannedPicture {
  readonly deviceId: string;
  readonly takenAt: string;
  readonly reason: PictureReason;
  readonly drawing: Drawing;
  readonly openings: readonly Opening[];
}

/** What is put in at once, and the name under which it is put in once only. */
export interface PlannedBatch {
  readonly person: string;
  readonly mark: string;
  readonly pictures: readonly PlannedPicture[];
}

const day = 24 * 60 * 60 * 1000;
const lastMorning = Date.parse('2026-06-01T06:00:00.000Z');
const batchSize = { few: 10, many: 40 } as const;
const busyDrawings = 30;
const cookingDays = 18;
/** Days from one to the next. */
const betweenThem = 5;

/** Three months of two fridges and a cooker; for the busy one, of nine devices; three pictures for the one who moved. */
export function planPictures(): PlannedBatch[] {
  return [
    ...batches(household.person, batchSize.few, [
      ...taken('fridge-1', 34, fridge(100), familyOpens),
      ...taken('fridge-2', 13, fridge(200), familyOpens),
      ...taken('cooker-1', 14, cooker(300), familyOpens),
    ]),
    ...batches(moved.person, batchSize.few, taken('fridge-1', 3, fridge(400), nobodyOpens)),
    ...batches(busy.person, batchSize.many, [
      ...[1, 2, 3, 4, 5, 6].flatMap((room) =>
        taken(`fridge-${room}`, 280, (at) => fridge(500, ':small')((at * 7 + room) % (busyDrawings - 8)), nobodyOpens),
      ),
      ...[1, 3, 5].flatMap((room) =>
        taken(`smart-cooker-${room}`, room === 1 ? 120 : 100, (at) => cooker(600, ':small')((at + room) % 8), nobodyOpens),
      ),
    ]),
  ];
}

type Shot = Pick<PlannedPicture, 'drawing' | 'reason'>;

function fridge(seed: number, small: '' | ':small' = ''): (at: number) => Shot {
  return (at) => ({ drawing: `fridge:${seed + at}${small}`, reason: at % 6 === 2 ? 'asked-for' : 'door-opened' });
}

function cooker(seed: number, small: '' | ':small' = ''): (at: number) => Shot {
  const shots = ['oven', 'pot', 'oven', 'pot-clip', 'pot', 'oven-clip', 'oven'] as const;
  return (at) => {
    const what = shots[at % shots.length] ?? 'oven';
    return { drawing: `${what}:${seed + at}${small}`, reason: what === 'pot' || what === 'pot-clip' ? 'asked-for' : 'program-finished' };
  };
}

/** `count` pictures of one device over three months, on the days and in the hours when people cook. */
function taken(
  deviceId: string,
  count: number,
  shot: (at: number) => Shot,
  opens: (takenAt: string, dice: Dice) => Opening[],
): PlannedPicture[] {
  const dice = diceOf(deviceId.split('').reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), count));
  return Array.from({ length: count }, (_, at) => {
    const morning = lastMorning - Math.floor((at / count) * cookingDays) * betweenThem * day;
    const minutes = dice.pick([dice.between(0, 150), dice.between(330, 450), dice.between(630, 860)]);
    const takenAt = new Date(Math.min(Math.floor(morning - day + minutes * 60_000), lastMorning - at * 61_000)).toISOString();
    return { deviceId, takenAt, ...shot(at), openings: opens(takenAt, dice) };
  });
}

function familyOpens(takenAt: string, dice: Dice): Opening[] {
  const later = (minutes: number) => new Date(Date.parse(takenAt) + Math.floor(minutes * 60_000)).toISOString();
  const openings: Opening[] = [];
  if (dice.roll() < 0.5) openings.push({ at: later(dice.between(0.2, 2)), by: { kind: 'service', name: 'Shopping list suggestions' } });
  if (dice.roll() < 0.35) openings.push({ at: later(dice.between(3, 60)), by: { kind: 'you', name: 'You, in the app' } });
  if (dice.roll() < 0.2) openings.push({ at: later(dice.between(60, 700)), by: { kind: 'household', name: 'Daniel Alvarez, in the app' } });
  return openings;
}

function nobodyOpens(): Opening[] {
  return [];
}

function batches(person: string, size: number, pictures: readonly PlannedPicture[]): PlannedBatch[] {
  const newestFirst = [...pictures].sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1));
  return Array.from({ length: Math.ceil(newestFirst.length / size) }, (_, at) => ({
    person,
    mark: `demo-pictures-1:${at}`,
    pictures: newestFirst.slice(at * size, (at + 1) * size),
  }));
}
