import type { HeldRecord } from '@micromart/domain/held-record';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { lookupOf } from './one-of-a-value.ts';

/** A record as a row: value and provenance only as ciphertext (base64). */
export interface SealedRecord {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly since: string;
  readonly sealed: string;
  readonly lookup: string | null;
}

export async function sealRecord(
  cipher: PersonCipher,
  person: string,
  system: ConnectedSystemId,
  record: HeldRecord,
): Promise<SealedRecord> {
  const { kind, id, version, value, provenance } = record;
  const sealed = await cipher.seal(person, place(system, kind, id), JSON.stringify({ value, provenance }));
  const lookup = lookupOf(cipher, system, record);
  return { kind, id, version, since: provenance.collectedAt, sealed: Buffer.from(sealed).toString('base64'), lookup };
}

export async function unsealRecord(
  cipher: PersonCipher,
  person: string,
  system: ConnectedSystemId,
  row: { kind: string; id: string; version: string; sealed: Uint8Array },
): Promise<HeldRecord> {
  const { kind, id, version } = row;
  const { value, provenance } = JSON.parse(await cipher.open(person, place(system, kind, id), row.sealed)) as Pick<
    HeldRecord,
    'value' | 'provenance'
  >;
  return { kind, id, version, value, provenance };
}

function place(system: ConnectedSystemId, kind: string, id: string): string {
  return `held_record|${system}|${kind}|${id}`;
}
