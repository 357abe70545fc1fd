import { day } from '@micromart/domain/dates';
import * as z from 'zod';
import {
  longestPicture,
  mediaBytes,
  mediaCounts,
  mediaItemReply,
  mediaOpener,
  mediaPage,
  mediaRemoved,
  mediaRestored,
  mediaWhich,
} from '../media.ts';

const subject = z.string().min(1).max(200);
const key = z.string().min(8).max(80);
const id = z.uuid();

/** The questions to a system with cameras, each `POST /v1/<system>/media/<question>` with a JSON body. */
export const mediaQuestions = {
  list: {
    request: z.strictObject({
      subject,
      filter: z.strictObject({ deviceId: z.string().max(120).nullable(), day: day.nullable() }),
      after: z.string().max(200).nullable(),
      limit: z.int().min(1).max(200),
    }),
    reply: mediaPage,
    says: 'Pictures, newest first, of one device or one day or all.',
  },
  count: {
    request: z.strictObject({ subject }),
    reply: mediaCounts,
    says: 'How many pictures there are by device and day, without looking at them.',
  },
  find: { request: z.strictObject({ subject, id }), reply: mediaItemReply, says: 'One picture, and who or what opened it.' },
  open: {
    request: z.strictObject({ subject, id, size: z.enum(['thumb', 'full']), by: mediaOpener }),
    reply: mediaBytes,
    says: 'The bytes of one picture, with nothing in them but what can be seen. Opening the full picture is written down first. The reply may be 17 MB.',
  },
  remove: {
    request: z.strictObject({ subject, which: mediaWhich, key }),
    reply: mediaRemoved,
    says: 'Hides pictures at once and deletes them for good after 10 minutes, once per key.',
  },
  restore: {
    request: z.strictObject({ subject, key }),
    reply: mediaRestored,
    says: 'Brings back what was removed with this key, while that is possible.',
  },
} as const;
export type MediaQuestion = keyof typeof mediaQuestions;

/** Systems that have cameras. */
export const systemsWithMedia = ['kitchen'] as const;

/** The longest reply to `open`, in bytes: base64 and what stands around it. */
export const longestMediaReply = Math.ceil(longestPicture / 3) * 4 + 64 * 1024;
