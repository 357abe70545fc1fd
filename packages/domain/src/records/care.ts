import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

const channel = z.enum(['phone', 'email', 'chat', 'form']);

/** A request for information, and whether it was answered. */
export const enquiryKind = recordKind({
  system: 'care',
  kind: 'enquiry',
  many: true,
  acts: [],
  control: 'none',
  undo: false,
  value: z.strictObject({ topic: z.string().max(120), channel, asked: z.string().max(2000), answeredAt: z.iso.datetime().nullable() }),
});

/**
 * A conversation with support. The person may add a note that corrects it (`notes` grows, nothing else changes); the original stays.
 * `recording`: a call recording, listed separately. `agentsSaw`: what of the person's data the agents could see.
 */
export const conversationKind = recordKind({
  system: 'care',
  kind: 'conversation',
  many: true,
  acts: ['set'],
  control: 'chapter',
  undo: false,
  value: z.strictObject({
    subject: z.string().max(160),
    channel,
    state: z.enum(['open', 'closed']),
    messages: z.array(z.strictObject({ at: z.iso.datetime(), from: z.enum(['you', 'us']), text: z.string().max(4000) })),
    notes: z
      .array(
        z.strictObject({ at: z.iso.datetime(), text: z.string().trim().min(1, 'Write the note.').max(2000, 'At most 2000 characters.') }),
      )
      .max(20),
    recording: z.strictObject({ seconds: z.int().min(0), keptUntil: z.iso.date().nullable() }).nullable(),
    agentsSaw: z.array(z.string().max(4)),
  }),
});

export const careKinds = [enquiryKind, conversationKind] as const;
