import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { monthsBefore } from '@micromart/domain/keeping';
import type { LogLine } from '@micromart/domain/log-line';
import { logs } from '@micromart/domain/logs';
import { collectingKind, collectingUnset } from '@micromart/domain/records/collecting';
import type { Sourced } from '@micromart/domain/sourced';
import { systems } from '@micromart/domain/systems';
import { entryFor } from '../../platform/present-row.ts';
import { sayAbout } from '../../platform/say-about.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import type { ActivityLineView } from './activity-view.ts';
import type { OpenLog } from './log-systems.ts';

/** "About this" of one line: clause and purposes by its kind, its end by what was chosen for its log. `choice`, `sharing`: the person's records. */
export function sayAboutLine(
  { system, words }: Pick<OpenLog, 'system' | 'words'>,
  { kind, at }: LogLine,
  { choice, sharing }: { choice: Sourced<HeldRecord[]>; sharing: Sourced<HeldRecord[]> },
): NonNullable<ActivityLineView['line']>['about'] {
  const entry = findEntry(words.kinds[kind]?.policy ?? '') ?? entryFor(system, kind);
  const { name } = systems[system];
  return {
    ...sayAbout(entry, sharing),
    source: `Written down by ${name} itself, ${sayMoment(at)}.`,
    keptUntil: sayEnd(system, at, choice),
    lastChanged: 'A line is never changed. It can be deleted.',
  };
}

function sayEnd(system: OpenLog['system'], at: string, choice: Sourced<HeldRecord[]>): string {
  const { staysBecause } = logs[system];
  if (choice.state === 'unavailable') return 'We could not ask just now how long these lines are kept.';
  const [held] = choice.data;
  const chosen = held === undefined ? collectingUnset : collectingKind(system).value.safeParse(held.value).data;
  if (chosen === undefined) return `How long these lines are kept stands in ${systems[system].name}, in a form that we could not read.`;
  const { keepMonths } = chosen;
  // The same day, so many months later.
  const last = () => sayDay(monthsBefore(Date.parse(at), -(keepMonths ?? 0)));
  const end =
    keepMonths === null ? 'Until you delete it: no end was chosen for this log.' : `${last()}: ${keepMonths} months, as you chose.`;
  return staysBecause === null ? end : `${end} ${staysBecause}`;
}
