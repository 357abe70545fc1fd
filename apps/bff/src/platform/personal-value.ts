import type { HeldRecord } from '@micromart/domain/held-record';

/** What the diary keeps of a record: its value, or null when there is none. */
export function personalValue(record: HeldRecord | undefined): unknown {
  return record === undefined ? null : record.value;
}
