import type { EmbeddedSource } from '../embedded-source.ts';
import type { EmbeddedMedia } from './embedded-media.ts';

/** The name of pictures in a preview and an erasure. */
export const mediaHolding = 'media';

/** A system with cameras: its pictures are previewed, erased and watched with its records. */
export function withMedia(source: EmbeddedSource, media: EmbeddedMedia): EmbeddedSource {
  const concerns = (kinds: readonly string[]) => kinds.length === 0 || kinds.includes(mediaHolding);
  return {
    ...source,
    media,
    async preview(request, call) {
      const preview = await source.preview(request, call);
      if (!concerns(request.kinds)) return preview;
      const { counts } = await media.count(request, call);
      const count = counts.reduce((sum, one) => sum + one.count, 0);
      const oldest = counts.at(-1)?.day;
      if (oldest === undefined) return preview;
      return {
        ...preview,
        holdings: [...preview.holdings, { kind: mediaHolding, count, oldest: `${oldest}T00:00:00.000Z`, staysBecause: null }],
      };
    },
    async erase(request, call) {
      const pictures = concerns(request.kinds) ? await media.eraseAll(request.subject, request.key) : 0;
      const records = await source.erase(request, call);
      return { ...records, erased: records.erased + pictures };
    },
    watch(onChange) {
      const stops = [source.watch(onChange), media.watch((subject) => onChange(subject, [mediaHolding]))];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
