import type { ViewOf } from '../../lib/slices.ts';

export type DataMap = ViewOf<'dataMap'>;
export type MapNode = DataMap['systems'][number];
export type MapLink = DataMap['links'][number];

/** The columns of the map, from where the data is to who got it. */
export const columns = [
  { of: 'systems', title: 'Where it is' },
  { of: 'data', title: 'What it is' },
  { of: 'purposes', title: 'What for' },
  { of: 'recipients', title: 'Who got it' },
] as const satisfies readonly { of: keyof DataMap; title: string }[];
