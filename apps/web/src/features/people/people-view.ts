import type { DataOf } from '../../lib/sourced-section.tsx';

export type People = DataOf<'people'>;
export type Referral = People['referrals'][number];
export type ReferredBy = People['referredBy'][number];
export type Device = DataOf<'devices'>['devices'][number];
export type Member = Device['members'][number];
