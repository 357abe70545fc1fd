import type { DataOf } from '../../lib/sourced-section.tsx';

export type ThirdParties = DataOf<'thirdParties'>;
export type Recipient = ThirdParties['recipients'][number];
export type LinkedService = ThirdParties['linked'][number];
