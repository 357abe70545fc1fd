import type { PersonCipher } from '@micromart/domain/person-cipher';
import * as z from 'zod';
import { type MediaItem, type MediaOpener, mediaItem, mediaOpener } from '../../media.ts';
import type { MediaRow } from './media-table.ts';

/** What of a picture is sealed in its row. */
const sealedFacts = mediaItem
  .pick({ form: true, reason: true, width: true, height: true })
  .extend({ type: z.enum(['image/jpeg', 'image/webp']) });
export type SealedFacts = z.infer<typeof sealedFacts>;
export type MediaSize = 'full' | 'thumb';

export async function sealFacts(cipher: PersonCipher, person: string, id: string, facts: SealedFacts): Promise<Uint8Array> {
  return cipher.seal(person, `media_item|${id}`, JSON.stringify(facts));
}

export async function openFacts(
  cipher: PersonCipher,
  person: string,
  { id, sealed }: Pick<MediaRow, 'id' | 'sealed'>,
): Promise<SealedFacts> {
  return sealedFacts.parse(JSON.parse(await cipher.open(person, `media_item|${id}`, sealed)));
}

/** `goesAt` by the setting of its device. */
export async function openRow(
  cipher: PersonCipher,
  person: string,
  row: MediaRow,
  keepDays: ReadonlyMap<string, number | null>,
): Promise<MediaItem> {
  const { type: _, ...facts } = await openFacts(cipher, person, row);
  const days = keepDays.get(row.deviceId) ?? null;
  const goesAt = days === null ? null : new Date(Date.parse(row.takenAt) + days * 24 * 60 * 60 * 1000).toISOString();
  return { id: row.id, deviceId: row.deviceId, takenAt: row.takenAt, ...facts, goesAt };
}

export function sealPicture(cipher: PersonCipher, person: string, id: string, size: MediaSize, bytes: Uint8Array): Promise<Uint8Array> {
  return cipher.seal(person, `media file|${id}|${size}`, bytes);
}

export function openPicture(cipher: PersonCipher, person: string, id: string, size: MediaSize, sealed: Uint8Array): Promise<Uint8Array> {
  return cipher.openBytes(person, `media file|${id}|${size}`, sealed);
}

export function sealOpener(cipher: PersonCipher, person: string, id: string, by: MediaOpener): Promise<Uint8Array> {
  return cipher.seal(person, `media_opening|${id}`, JSON.stringify(by));
}

export async function openOpener(cipher: PersonCipher, person: string, id: string, sealed: Uint8Array): Promise<MediaOpener> {
  return mediaOpener.parse(JSON.parse(await cipher.open(person, `media_opening|${id}`, sealed)));
}

export function fileName(id: string, size: MediaSize): string {
  return size === 'full' ? id : `${id}.${size}`;
}
