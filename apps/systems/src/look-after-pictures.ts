import { nextMediaUpkeep } from '@micromart/domain/media-upkeep';
import { seedDemoPictures } from '@micromart/sources/embedded/demo/pictures/seed-pictures';
import type { EmbeddedSource } from '@micromart/sources/embedded/embedded-source';

const everyMinute = 60_000;
/** Milliseconds of one run; the next goes on with what is left. */
const longestRun = 60_000;

/** Puts in the pictures of the demo people, deletes what nobody can bring back, and once a day what is older than it may be. */
export function lookAfterPictures({ media }: EmbeddedSource, onFault: (fault: unknown) => void): { close(): Promise<void> } {
  if (media === undefined) return { close: async () => {} };
  const stopping = new AbortController();
  const complain = (fault: unknown) => {
    if (!stopping.signal.aborted) onFault(fault);
  };
  let working = seedDemoPictures(media, stopping.signal).catch(complain);
  let next = nextMediaUpkeep(new Date());
  let rest: string | null = null;
  const timer = setInterval(() => {
    const isDue = next <= new Date().toISOString();
    if (isDue) next = nextMediaUpkeep(new Date());
    working = working
      .then(async () => {
        if (!isDue && rest === null) await media.clear();
        else ({ rest } = await media.applyKeepDays({ after: rest ?? '', milliseconds: longestRun, onFault: complain }));
      })
      .catch(complain);
  }, everyMinute);
  return {
    close() {
      stopping.abort();
      clearInterval(timer);
      return working;
    },
  };
}
