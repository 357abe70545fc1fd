import * as z from 'zod';
import { rowView } from '../../platform/row-view.ts';
import { sectionView } from '../../platform/section-view.ts';

const choiceView = z.object({
  id: z.string(),
  version: z.string(),
  anchor: z.string(),
  channel: z.enum(['email', 'sms', 'mms', 'push']),
  /** "E-mail", "SMS", or for push the name of the phone or browser. */
  channelName: z.string(),
  /** For a screen reader: "Company news by SMS". */
  label: z.string(),
  on: z.boolean(),
  /** Why the switch does not work now, as a sentence ("You sent STOP to the carrier on ..."); null when it works. */
  locked: z.string().nullable(),
});
export type ChoiceView = z.infer<typeof choiceView>;

const topicView = z.object({
  topic: z.enum(['orders', 'notices', 'news', 'products', 'offers']),
  entry: z.string(),
  anchor: z.string(),
  name: z.string(),
  /** One soft line: what it is, who sends it, last sent. */
  note: z.string(),
  essential: z.boolean(),
  choices: z.array(choiceView),
});
export type TopicView = z.infer<typeof topicView>;

const channelView = z.object({
  id: z.string(),
  version: z.string(),
  entry: z.string(),
  anchor: z.string(),
  /** "SMS to •••• 0142", "Push to Ana's phone". */
  label: z.string(),
  /** How it stands: in use, stopped at the carrier since, not permitted by the phone. */
  how: z.string(),
  needsYou: z.boolean(),
  canForget: z.boolean(),
});

export const notificationsView = sectionView(
  z.object({
    topics: z.array(topicView),
    channels: z.array(channelView),
    openTracking: z.object({ id: z.string(), version: z.string(), entry: z.string(), on: z.boolean(), note: z.string() }).nullable(),
    /** How many optional switches are on: what "Stop all marketing" would switch off. */
    marketingOn: z.int(),
    /** What the system sent and the catalogue does not know. */
    other: z.array(rowView),
  }),
);
export type NotificationsView = z.infer<typeof notificationsView>;
