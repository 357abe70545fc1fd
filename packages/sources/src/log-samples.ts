import { type LogSystemId, logs } from '@micromart/domain/logs';
import type { NewLine } from './embedded/log/seal-line.ts';

const places = ['Atlanta, Georgia', 'Savannah, Georgia', null];
const devices = ['fridge-1', 'phone-1', null];

/** Lines for the contract of a log: old enough to be deleted, some of one moment, with all that lines can have. */
export function sampleLines(system: LogSystemId, count: number): NewLine[] {
  const kinds = Object.keys(logs[system].kinds);
  return Array.from({ length: count }, (_, index) => {
    const word = ['Lasagne', 'Paella', 'Ramen'][index % 3] ?? '';
    return {
      mark: String(index),
      at: new Date(Date.UTC(2024, 1, 1 + Math.floor(index / 4), 6, 0, Math.floor(index / 2))).toISOString(),
      kind: kinds[index % kinds.length] ?? '',
      device: devices[index % 3] ?? null,
      place: places[Math.floor(index / 2) % 3] ?? null,
      text: `${word} line, number ${100 + index}`,
      details: index % 5 === 0 ? {} : { address: `203.0.113.${index % 7}`, page: `/recipes/${word}` },
    };
  });
}
