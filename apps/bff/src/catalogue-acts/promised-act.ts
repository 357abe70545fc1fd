import type { HeldRecord } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';

/** What a person holds before an act, as the systems of record say it. */
export interface World {
  /** The first record of a kind (`system.kind`) that fits. Throws when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: of any kind
  find(kind: string, where?: (value: any) => boolean): HeldRecord & { value: any };
  readonly email: string;
}
/** The same afterwards, with the number of lines and of pictures. */
export interface After {
  // biome-ignore lint/suspicious/noExplicitAny: of any kind
  value(kind: string, id: string): any;
  has(kind: string, id: string): boolean;
  lines(system: ConnectedSystemId, ...kinds: string[]): number;
  readonly pictures: number;
}
export interface PromisedAct {
  readonly path: string;
  readonly input: (world: World) => object;
  /** Read back from the system of record, never from the page. */
  readonly holds: (after: After, world: World) => boolean;
}
/** By catalogue id and what is promised: `C7 change`. */
export type PromisedActs = Readonly<Record<string, PromisedAct>>;

/** Id of a record that a person has one of. */
export const main = 'main';
export const seen = (record: HeldRecord) => ({ id: record.id, version: record.version });
