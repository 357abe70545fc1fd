import type { EmbeddedSource } from '../embedded-source.ts';
import type { EmbeddedLog } from './embedded-log.ts';

/** A system that writes a log: whoever watches it hears of new lines too. */
export function withLog(source: EmbeddedSource, log: EmbeddedLog): EmbeddedSource {
  return {
    ...source,
    log,
    watch(onChange) {
      const stops = [source.watch(onChange), log.watch((subject) => onChange(subject, []))];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
