import { recordChange } from '@micromart/domain/held-record';
import * as z from 'zod';
import { changeReply, eraseReply, previewReply, readReply } from '../source.ts';

const subject = z.string().min(1).max(200);
const kinds = z.array(z.string().max(60)).max(100);

/** The questions that go over the wire, each `POST /v1/<system>/<question>` with a JSON body. */
export const questions = {
  read: {
    request: z.strictObject({ subject, kinds, after: z.string().max(1000).nullable(), limit: z.int().min(1).max(1000) }),
    reply: readReply,
    says: 'All records of the named kinds (all kinds when empty), oldest first within a kind.',
  },
  change: {
    request: z.strictObject({ subject, change: recordChange }),
    reply: changeReply,
    says: 'Carries out one act, once per key. A conflict and a refusal are answers, not errors.',
  },
  preview: {
    request: z.strictObject({ subject, kinds }),
    reply: previewReply,
    says: 'What an erasure would remove, and what would stay and why.',
  },
  erase: {
    request: z.strictObject({ subject, kinds, key: z.string().min(8).max(80) }),
    reply: eraseReply,
    says: 'Erases what the preview named, once per key.',
  },
} as const;
export type Question = keyof typeof questions;

/** Headers beside the bearer token. `callId` comes back with the answer. */
export const headers = { timeLeft: 'x-time-left-ms', requestId: 'x-request-id', callId: 'x-call-id' } as const;
