import type { DataOf } from '../../lib/sourced-section.tsx';

export type Devices = DataOf<'devices'>;
export type Device = Devices['devices'][number];
export type Identifier = Device['identifiers'][number];
