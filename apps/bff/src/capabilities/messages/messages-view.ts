import * as z from 'zod';
import { sectionView } from '../../platform/section-view.ts';

const sentMessage = z.object({
  id: z.string(),
  anchor: z.string(),
  /** "Two jars for the price of one"; null: no subject was kept. */
  subject: z.string().nullable(),
  /** "E-mail", "SMS". */
  channel: z.string(),
  topic: z.string(),
  sentBy: z.string(),
  at: z.string(),
  /** As it stands at the foot of the message: "K7Q2-M9XD"; null: the message carried none. */
  code: z.string().nullable(),
  /** "Opened May 29, 2026 at 8:00 AM UTC"; empty: nothing of that kind was collected. */
  seen: z.array(z.string()),
});

/** What was sent, newest first, a page at a time. Texts are ready to read. */
export const messagesView = sectionView(
  z.object({
    messages: z.array(sentMessage),
    /** Goes on with what is older; null: that was all. */
    more: z.string().nullable(),
    /** How many messages there are in all, and how many lines about opening, reading and receiving. */
    total: z.int(),
    openings: z.int(),
    /** Whether openings are noted now. `no-setting`: the system answered and has no such switch for this person; `unasked`: it did not answer readably. */
    noting: z.enum(['on', 'off', 'no-setting', 'unasked']),
  }),
);
export type MessagesView = z.infer<typeof messagesView>;

/** Why a message came: by the code at its foot. */
export const messageReasonView = sectionView(
  z.object({
    /** What was asked for; empty: nothing yet. */
    code: z.string(),
    message: sentMessage
      .extend({
        entry: z.string(),
        /** What messages of this topic are, and on what ground this one came. */
        about: z.string(),
        ground: z.string(),
        /** "when": part of a campaign; null: of none. */
        campaign: z.string().nullable(),
        /** The switch that ends messages of this topic on this channel; null: there is none. */
        choice: z
          .object({
            id: z.string(),
            version: z.string(),
            label: z.string(),
            on: z.boolean(),
            /** Why it does not work, or what wins over it; null: it works. */
            locked: z.string().nullable(),
          })
          .nullable(),
      })
      .nullable(),
  }),
);
export type MessageReasonView = z.infer<typeof messageReasonView>;
