import * as z from 'zod';
import { day } from './dates.ts';

/** One line that a system wrote down by itself about what a person did or what their device reported. */
export const logLine = z.object({
  /** Stable within system and person. */
  id: z.string().min(1).max(60),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** One of the kinds in logs.ts; a kind nobody knows is still shown. */
  kind: z.string().min(1).max(60),
  /** Id of the linked device (kitchen.device) that it is about; null when it is about none. */
  device: z.string().max(120).nullable(),
  /** Roughly where, such as "Atlanta, Georgia"; null when it was not worked out. */
  place: z.string().min(1).max(120).nullable(),
  /** What happened, as a person reads it. */
  text: z.string().max(300),
  /** What else was written down, by field (names in logs.ts). */
  details: z.record(z.string().min(1).max(60), z.string().max(500)),
});
export type LogLine = z.infer<typeof logLine>;

/** Which lines. Everything that is named has to fit; `kinds` empty: all. */
export const logFilter = z.strictObject({
  kinds: z.array(z.string().min(1).max(60)).max(20),
  device: z.string().min(1).max(120).nullable(),
  place: z.string().min(1).max(120).nullable(),
  /** First and last day, counted in UTC, both included. */
  from: day.nullable(),
  to: day.nullable(),
  /** Whole words, each of which has to occur in the text or in the details. */
  text: z.string().min(1).max(200).nullable(),
});
export type LogFilter = z.infer<typeof logFilter>;

export const allLines: LogFilter = { kinds: [], device: null, place: null, from: null, to: null, text: null };
