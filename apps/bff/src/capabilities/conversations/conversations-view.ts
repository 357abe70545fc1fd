import * as z from 'zod';
import { chip, rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const held = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  chips: z.array(chip),
  how: z.string(),
});

const enquiry = held.extend({ topic: z.string(), asked: z.string() });
export type EnquiryView = z.infer<typeof enquiry>;

const conversation = held.extend({
  subject: z.string(),
  /** `at` as a person reads it. */
  messages: z.array(z.object({ at: z.string(), from: z.enum(['you', 'us']), text: z.string() })),
  notes: z.array(z.object({ at: z.string(), text: z.string() })),
  /** How long the recording of the call is, and how long it is kept; null when there is none. */
  recording: z.string().nullable(),
});
export type ConversationView = z.infer<typeof conversation>;

export const conversationsView = sectionView(
  z.object({
    conversations: z.array(conversation),
    enquiries: z.array(enquiry),
    /** Why deleting is asked for, and what happens then. */
    deletion: z.string(),
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type ConversationsView = z.infer<typeof conversationsView>;
