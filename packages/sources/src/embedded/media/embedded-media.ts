import { nextMediaUpkeep } from '@micromart/domain/media-upkeep';
import type { MediaPort, PictureReason } from '../../media.ts';
import { isTaken } from '../carry-out.ts';
import type { HeldRecordTable } from '../held-record-table.ts';
import { cleanPicture } from './clean-picture.ts';
import { readOpenings, writeOpenings } from './media-openings.ts';
import { bringBack, hiddenBefore, hideForGood, hideRows, keepErased } from './media-removal.ts';
import { readSums } from './media-sums.ts';
import { findRow, readMarks, readRows } from './media-table.ts';
import { applyKeepDays, clearMedia, type UpkeepDone, type UpkeepRun } from './media-upkeep.ts';
import { mayTakePictures, readKeepDays } from './read-capture.ts';
import { fileName, openFacts, openPicture, openRow } from './seal-media.ts';
import { type MediaParts, type NewPicture, storePictures } from './store-pictures.ts';

export interface TakenPicture {
  readonly deviceId: string;
  /** ISO 8601 with milliseconds. */
  readonly takenAt: string;
  readonly reason: PictureReason;
  /** As the camera wrote it: JPEG, PNG, WebP or GIF. */
  readonly raw: Uint8Array;
}

/** The pictures of the embedded kitchen, with the ways in that are not a person's. */
export interface EmbeddedMedia extends MediaPort {
  /** A device took a picture. `refused`: its person does not allow that, and nothing of it is kept. Rejects what is no picture. */
  take(subject: string, taken: TakenPicture): Promise<'taken' | 'refused'>;
  /** For an erasure: nothing brings these back. The same key answers the same number. */
  eraseAll(subject: string, key: string): Promise<number>;
  clear(): Promise<number>;
  applyKeepDays(run: UpkeepRun): Promise<UpkeepDone>;
  /** Puts in what is clean already, once for each mark. */
  plant(subject: string, pictures: readonly NewPicture[], mark: string): Promise<void>;
  /** The marks that `plant` has set. */
  planted(subject: string): Promise<string[]>;
  watch(onChange: (subject: string) => void): () => void;
}

const erasedAtOnce = 1000;

export function embeddedMedia(parts: MediaParts, records: HeldRecordTable): EmbeddedMedia {
  const { db, cipher, files } = parts;
  const listeners = new Set<(subject: string) => void>();
  return {
    async list({ subject, filter, after, limit }) {
      const [{ rows, next }, keepDays] = await Promise.all([readRows(db, subject, filter, after, limit), readKeepDays(records, subject)]);
      const items = await Promise.all(rows.map((row) => openRow(cipher, subject, row, keepDays)));
      return { subject, items, asOf: new Date().toISOString(), next };
    },
    async count({ subject }) {
      const { counts, removals, lastRunAt } = await readSums(db, subject);
      const upkeep = { lastRunAt, nextRunAt: nextMediaUpkeep(new Date()) };
      return { subject, counts: [...counts], removals: [...removals], upkeep, asOf: new Date().toISOString() };
    },
    async find({ subject, id }) {
      const row = await findRow(db, subject, id);
      if (!row) return { subject, item: null, openings: [] };
      const item = await openRow(cipher, subject, row, await readKeepDays(records, subject));
      return { subject, item, openings: await readOpenings(db, cipher, subject, id) };
    },
    async open({ subject, id, size, by }) {
      const row = await findRow(db, subject, id);
      if (!row) return { subject, id, picture: null };
      const type = size === 'thumb' ? 'image/webp' : (await openFacts(cipher, subject, row)).type;
      const bytes = await openPicture(cipher, subject, id, size, await files.read(fileName(id, size)));
      if (size === 'full') await writeOpenings(db, cipher, subject, [{ id, by }]);
      return { subject, id, picture: { type, bytes: Buffer.from(bytes).toString('base64') } };
    },
    async remove({ subject, which, key }) {
      try {
        return { subject, ...(await hideRows(db, subject, which, key)) };
      } catch (fault) {
        if (!isTaken(fault)) throw fault;
        return { subject, ...(await hiddenBefore(db, subject, key)) };
      }
    },
    async restore({ subject, key }) {
      return { subject, restored: await bringBack(db, subject, key) };
    },
    async take(subject, { raw, ...taken }) {
      if (!(await mayTakePictures(records, subject, taken.deviceId))) return 'refused';
      const picture = await cleanPicture(raw);
      // It may have been stopped while the picture was on its way.
      if (!(await mayTakePictures(records, subject, taken.deviceId))) return 'refused';
      await storePictures(parts, subject, [{ ...taken, picture }]);
      for (const tell of listeners) tell(subject);
      return 'taken';
    },
    async eraseAll(subject, key) {
      let erased = 0;
      for (let more = erasedAtOnce; more === erasedAtOnce; erased += more)
        more = await hideForGood(db, subject, { deviceId: null, takenBefore: null }, erasedAtOnce);
      if (erased > 0) await clearMedia(parts);
      return keepErased(db, subject, key, erased);
    },
    clear: () => clearMedia(parts),
    applyKeepDays: (run) => applyKeepDays(parts, records, run),
    async plant(subject, pictures, mark) {
      const shown = await storePictures(parts, subject, pictures, mark);
      if (shown.length > 0) for (const tell of listeners) tell(subject);
    },
    planted: (subject) => readMarks(db, subject),
    watch(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}
