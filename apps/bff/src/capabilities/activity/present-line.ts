import type { LogLine } from '@micromart/domain/log-line';
import { type LogSystemId, logOf } from '@micromart/domain/logs';
import type { LineView } from './activity-view.ts';
import { maskAddress } from './mask-address.ts';

const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });

/** A line of the list: an internet address is masked until the person asks for it. */
export function presentLine(line: LogLine & { system: LogSystemId }, devices: ReadonlyMap<string, string>): LineView {
  const { system, id, at, text, place, details } = line;
  return {
    line: `${system}.${id}`,
    anchor: anchorOfLine(`${system}.${id}`),
    at,
    time: time.format(new Date(at)),
    text,
    kind: nameOfKind(system, line.kind),
    device: line.device === null ? null : nameOfDevice(line.device, devices),
    place,
    address: details.address === undefined ? null : maskAddress(details.address),
  };
}

function anchorOfLine(line: string): string {
  return `activity-${line.replaceAll('.', '-')}`;
}

/** A kind nobody described is shown under the name that its system has for it. */
export function nameOfKind(system: LogSystemId, kind: string): string {
  return logOf(system)?.kinds[kind]?.name ?? kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}

/** A device that is no longer linked has no name. */
export function nameOfDevice(id: string, devices: ReadonlyMap<string, string>): string {
  return devices.get(id) ?? `A device that is not linked now (${id})`;
}
