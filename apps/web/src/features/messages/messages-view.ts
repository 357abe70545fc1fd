import type { DataOf } from '../../lib/sourced-section.tsx';

export type Messages = DataOf<'messages'>;
export type Message = Messages['messages'][number];
export type Reason = DataOf<'messageReason'>;
export type Explained = NonNullable<Reason['message']>;
