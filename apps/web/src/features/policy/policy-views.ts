import type { ComponentType } from 'react';
import type { ViewOf } from '../../lib/slices.ts';

export type Policy = ViewOf<'policy'>;
export type Opened = NonNullable<ViewOf<'policyClauses'>['opened']>;
export type Clause = Opened['clauses'][number];
export type Held = Clause['rows'][number];
export type LegalBlock = NonNullable<Opened['legal']>['blocks'][number];
export type Comparison = NonNullable<Policy['comparison']>;

/** A value of the account with its own editor, as the overview shows it. */
export type OwnRow = ComponentType<{
  row: NonNullable<Held['row']>;
  pending: null;
  isEditable: boolean;
  isEditing: boolean;
  isAboutOpen: boolean;
}>;
