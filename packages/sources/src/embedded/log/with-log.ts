import type { EmbeddedSource } from '../embedded-source.ts';
import type { EmbeddedLog } from './embedded-log.ts';

/** The name of lines in a preview and an erasure. */
export const logHolding = 'log';

/** A system that writes a log: its lines are previewed and erased with its records, and whoever watches it hears of new ones too. */
export function withLog(source: EmbeddedSource, log: EmbeddedLog): EmbeddedSource {
  const concerns = (kinds: readonly string[]) => kinds.length === 0 || kinds.includes(logHolding);
  return {
    ...source,
    log,
    async preview(request, call) {
      const preview = await source.preview(request, call);
      if (!concerns(request.kinds)) return preview;
      const lines = await log.holdings(request.subject, request.kinds.length === 0);
      return { ...preview, holdings: [...preview.holdings, ...lines.map((held) => ({ kind: logHolding, ...held }))] };
    },
    async erase(request, call) {
      const { subject, kinds, key } = request;
      const lines = concerns(kinds)
        ? await log.eraseAll(subject, key, { isWhole: kinds.length === 0, signal: call.signal })
        : { erased: 0, remaining: 0 };
      const records = await source.erase(request, call);
      return { subject, erased: records.erased + lines.erased, remaining: records.remaining + lines.remaining };
    },
    watch(onChange) {
      const stops = [source.watch(onChange), log.watch((subject) => onChange(subject, []))];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
