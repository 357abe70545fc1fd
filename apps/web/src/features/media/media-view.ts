import type { DataOf } from '../../lib/sourced-section.tsx';

export type Media = DataOf<'media'>;
export type Camera = Media['cameras'][number];
export type Setting = NonNullable<Camera['setting']>;
export type Day = Media['days'][number];
export type Picture = Day['pictures'][number];
export type OnePicture = NonNullable<Media['one']>;
export type Removal = Media['removals'][number];
