import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { PictureReason } from '../../media.ts';
import type { CleanPicture } from './clean-picture.ts';
import type { MediaFiles } from './media-files.ts';
import { type Opening, writeOpenings } from './media-openings.ts';
import { addRows, type MediaDb, showRows } from './media-table.ts';
import { fileName, sealFacts, sealPicture } from './seal-media.ts';

export interface MediaParts {
  readonly db: MediaDb;
  readonly cipher: PersonCipher;
  readonly files: MediaFiles;
}

export interface NewPicture {
  readonly deviceId: string;
  /** ISO 8601 with milliseconds. */
  readonly takenAt: string;
  readonly reason: PictureReason;
  readonly picture: CleanPicture;
  readonly openings?: readonly Opening[];
}

const filesAtOnce = 8;

/**
 * Rows first, files then, seen at the end: a kill in between leaves rows that nobody sees and the clearing finds. With a `mark`, once.
 * Resolves to the ids of what is seen now.
 */
export async function storePictures(
  { db, cipher, files }: MediaParts,
  person: string,
  pictures: readonly NewPicture[],
  mark: string | null = null,
): Promise<string[]> {
  const named = pictures.map((one) => ({ ...one, id: crypto.randomUUID() }));
  const rows = await Promise.all(
    named.map(async ({ id, deviceId, takenAt, reason, picture: { form, type, width, height } }) => ({
      id,
      deviceId,
      takenAt,
      sealed: await sealFacts(cipher, person, id, { form, reason, type, width, height }),
    })),
  );
  await addRows(db, person, rows);
  for (let from = 0; from < named.length; from += filesAtOnce) {
    await Promise.all(
      named
        .slice(from, from + filesAtOnce)
        .flatMap(({ id, picture }) =>
          (['full', 'thumb'] as const).map(async (size) =>
            files.write(fileName(id, size), await sealPicture(cipher, person, id, size, picture[size])),
          ),
        ),
    );
  }
  const openings = named.flatMap(({ id, openings: opened = [] }) => opened.map((opening) => ({ id, ...opening })));
  if (openings.length > 0) await writeOpenings(db, cipher, person, openings);
  const ids = named.map(({ id }) => id);
  return (await showRows(db, person, ids, mark)) === 0 ? [] : ids;
}
