import { setTimeout as wait } from 'node:timers/promises';
import type { CleanPicture } from '../../media/clean-picture.ts';
import type { EmbeddedMedia } from '../../media/embedded-media.ts';
import { type Drawing, paintPictures } from './paint-pictures.ts';
import { planPictures } from './plan-pictures.ts';

/** Milliseconds in which others get at the database between two batches. */
const breath = 60;

/**
 * Fills in the pictures of the demo people, each batch once: what they removed since stays removed. Takes some seconds; run it beside
 * everything else, and stop it whenever that ends. What a kill leaves half-done is put in anew by the next start.
 */
export async function seedDemoPictures(media: EmbeddedMedia, signal: AbortSignal): Promise<void> {
  const planned = planPictures();
  const done = new Set<string>();
  for (const person of new Set(planned.map((batch) => batch.person)))
    for (const mark of await media.planted(person)) done.add(`${person} ${mark}`);
  const missing = planned.filter(({ person, mark }) => !done.has(`${person} ${mark}`));
  if (missing.length === 0 || signal.aborted) return;

  const wanted = [...new Set(missing.flatMap(({ pictures }) => pictures.map(({ drawing }) => drawing)))];
  const painted = new Map<Drawing, CleanPicture>();
  for await (const [drawing, picture] of paintPictures(wanted, signal)) {
    painted.set(drawing, picture);
    for (let next = missing[0]; next !== undefined && isPainted(next.pictures); next = missing[0]) {
      if (signal.aborted) return;
      missing.shift();
      await media.plant(next.person, next.pictures.map(complete), next.mark);
      await wait(breath);
    }
  }

  function isPainted(pictures: readonly { drawing: Drawing }[]): boolean {
    return pictures.every((one) => painted.has(one.drawing));
  }

  function complete<Planned extends { drawing: Drawing }>({ drawing, ...rest }: Planned) {
    const picture = painted.get(drawing);
    if (!picture) throw new Error(`${drawing} is not painted yet.`);
    return { ...rest, picture };
  }
}
