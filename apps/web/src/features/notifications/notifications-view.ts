import type { DataOf } from '../../lib/sourced-section.tsx';

export type Notifications = DataOf<'notifications'>;
export type Topic = Notifications['topics'][number];
export type Choice = Topic['choices'][number];
export type Channel = Notifications['channels'][number];
export type OpenTracking = NonNullable<Notifications['openTracking']>;
