import type { ViewOf } from '../../lib/slices.ts';

export type Activity = ViewOf<'activity'>;
export type Day = Activity['days'][number];
export type Line = Day['lines'][number];
export type Missing = Activity['missing'][number];
export type Ties = NonNullable<ViewOf<'activityLogs'>['ties']>;
export type Log = ViewOf<'activityLogs'>['logs'][number];
