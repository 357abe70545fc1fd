import type { DataOf } from '../../lib/sourced-section.tsx';

export type PersonalInfo = DataOf<'personalInfo'>;
export type RowView = PersonalInfo['rows'][number];
export type PendingContactChange = PersonalInfo['pending'][number];
