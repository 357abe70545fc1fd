import type { ViewOf } from '../../lib/slices.ts';

export type Search = ViewOf<'search'>;
export type FoundAnswer = Search['answers'][number];
export type FoundValue = Search['groups'][number]['rows'][number];
