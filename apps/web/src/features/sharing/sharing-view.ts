import type { DataOf } from '../../lib/sourced-section.tsx';

export type Sharing = DataOf<'sharing'>;
export type Ledger = Sharing['ledger'];
export type PurposeChoice = Sharing['choices'][number];
export type Holder = Sharing['holders'][number];
