import { logSystems } from '@micromart/domain/logs';
import * as z from 'zod';
import { aboutView } from '../../platform/about-view.ts';

/** A log that could not be asked: its lines are missing here. Times are ISO 8601, UTC. */
const missingLog = z.object({ system: z.string(), name: z.string(), what: z.string(), since: z.string() });

const lineView = z.object({
  /** `system.id` */
  line: z.string(),
  anchor: z.string(),
  at: z.string(),
  /** "2:02 PM" */
  time: z.string(),
  text: z.string(),
  /** "Visits", "Doors opened". */
  kind: z.string(),
  /** Name of the device; null when it is about none. */
  device: z.string().nullable(),
  place: z.string().nullable(),
  /** "203.0.•.•": the address is told by the details alone. */
  address: z.string().nullable(),
});
export type LineView = z.infer<typeof lineView>;

const option = z.object({ value: z.string(), label: z.string(), count: z.int() });

export const activityView = z.object({
  asOf: z.string(),
  /** The filter as it was understood; empty texts where nothing is named. */
  filter: z.object({
    kind: z.string(),
    device: z.string(),
    place: z.string(),
    from: z.string(),
    to: z.string(),
    q: z.string(),
  }),
  isFiltered: z.boolean(),
  isEarlier: z.boolean(),
  options: z.object({
    kinds: z.array(z.object({ log: z.string(), label: z.string(), count: z.int(), kinds: z.array(option) })),
    devices: z.array(option),
    places: z.array(option),
  }),
  /** Lines that fit, without regard to words; and of these, the ones that may not be deleted yet. */
  total: z.int(),
  staying: z.int(),
  staysBecause: z.string().nullable(),
  missing: z.array(missingLog),
  days: z.array(z.object({ day: z.string(), label: z.string(), lines: z.array(lineView) })),
  /** Where "Show earlier" goes on; null: this is the end. */
  earlier: z.string().nullable(),
  /** The day down to which was searched, when words were looked for and the search is not through: "June 1, 2026". */
  searchedTo: z.string().nullable(),
  /** The last 53 weeks, Monday first. `days` begins with a Monday and ends today. */
  year: z.object({ first: z.string(), days: z.array(z.int()), months: z.array(z.object({ label: z.string(), count: z.int() })) }),
  /** Removals under way, those that ended within the hour, and those that were given up (`isEnded` with lines remaining). */
  removals: z.array(
    z.object({
      id: z.string(),
      removed: z.int(),
      remaining: z.int(),
      isEnded: z.boolean(),
      /** Lines that were asked for and may not be deleted yet, and the sentence why. */
      staying: z.int(),
      staysBecause: z.string().nullable(),
      when: z.string(),
    }),
  ),
});
export type ActivityView = z.infer<typeof activityView>;

export const activityLineView = z.object({
  /** Null: none was asked for, or there is no such line. */
  line: z
    .object({
      line: z.string(),
      when: z.string(),
      details: z.array(z.object({ label: z.string(), text: z.string() })),
      about: aboutView.omit({ history: true }),
    })
    .nullable(),
  missing: missingLog.nullable(),
});
export type ActivityLineView = z.infer<typeof activityLineView>;

export const activityLogsView = z.object({
  logs: z.array(
    z.object({
      system: z.enum(logSystems),
      anchor: z.string(),
      name: z.string(),
      /** Row of the policy table. */
      entry: z.string(),
      total: z.int(),
      on: z.boolean(),
      /** "3", "18", "36" or "never". */
      keep: z.string(),
      /** How many lines the next run would remove, by choice. */
      older: z.array(z.object({ keep: z.string(), label: z.string(), count: z.int() })),
      version: z.string().nullable(),
      /** What is lost while it is paused; null: it cannot be paused. */
      paused: z.string().nullable(),
      cannotPause: z.string().nullable(),
      staysBecause: z.string().nullable(),
      /** "Last run November 23, 2026 at 3:10 AM UTC", "Next run …". */
      ran: z.string(),
      runs: z.string(),
      /** Removals can be counted, but what was chosen cannot be shown as it stands now. */
      isStale: z.boolean(),
    }),
  ),
  missing: z.array(missingLog),
  /** Null: the site could not be asked. */
  ties: z
    .object({
      isEditable: z.boolean(),
      language: z.object({
        anchor: z.string(),
        version: z.string().nullable(),
        /** `browser`: none is held. */
        chosen: z.string(),
        how: z.string().nullable(),
        options: z.array(z.object({ value: z.string(), label: z.string() })),
      }),
      /** Null: the site says nothing of it. */
      visitLink: z.object({ anchor: z.string(), version: z.string(), linked: z.boolean(), joins: z.array(z.string()) }).nullable(),
    })
    .nullable(),
});
export type ActivityLogsView = z.infer<typeof activityLogsView>;
