import { type LogSystemId, type LogWords, logSystems, logs } from '@micromart/domain/logs';
import { systems } from '@micromart/domain/systems';
import type { Asked } from '@micromart/sources/ask';
import type { GuardedLog } from '@micromart/sources/guard-log';
import type { CustomerContext } from '../../platform/request-context.ts';

export interface OpenLog {
  readonly system: LogSystemId;
  readonly words: LogWords;
  readonly log: GuardedLog;
}

/** The logs of the connected systems, in one order. */
export function openLogs({ services }: CustomerContext): OpenLog[] {
  return logSystems.flatMap((system) => {
    const { log } = services.sources[system];
    return log === undefined ? [] : [{ system, words: logs[system], log }];
  });
}

/** A log that could not be asked, as the page tells it. */
export function tellMissing(system: LogSystemId, { since }: Extract<Asked<unknown>, { state: 'unavailable' }>) {
  return { system, name: systems[system].name, what: logs[system].name, since };
}
