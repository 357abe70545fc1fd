import type { Place } from '../../lib/place.ts';

/** What is open at one row. `edit` and `about` are given only when they ask for something within it. */
export interface RowPlace extends Place {
  readonly isEditable: boolean;
}
