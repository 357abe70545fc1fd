import type { LogSystemId } from '@micromart/domain/logs';
import type { LogSelection } from '@micromart/sources/log';

/** Of one log: which lines, and how many there are. */
export interface RemovalPart {
  readonly system: LogSystemId;
  readonly selection: LogSelection;
  readonly expected: number;
}
