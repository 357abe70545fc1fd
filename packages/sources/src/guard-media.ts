import type * as z from 'zod';
import type { Asked, Asking } from './ask.ts';
import { BadReplyError } from './bad-reply.ts';
import { type MediaPort, mediaBytes, mediaCounts, mediaItemReply, mediaPage, mediaRemoved, mediaRestored } from './media.ts';
import type { Call } from './source.ts';

/** What the guard of a system lends to the guard of its pictures. */
export interface GuardTools {
  ask<T>(asking: Asking, question: (call: Call) => Promise<T>): Promise<Asked<T>>;
  checked<Reply extends { subject: string }>(
    schema: z.ZodType<Reply>,
    subject: string,
    call: Call,
    reply: Promise<unknown>,
  ): Promise<Reply>;
}

type Guarded<Act> = Act extends (request: infer Request, call: Call) => Promise<infer Reply>
  ? (request: Request, asking: Asking) => Promise<Asked<Reply>>
  : never;

/** The pictures of a system as the rest of the product sees them. No method rejects. */
export type GuardedMedia = { [Act in keyof MediaPort]: Guarded<MediaPort[Act]> };

/** The same deadline, breaker and wrong-person check as for everything else of the system; a picture must also be the one asked for. */
export function guardMedia(media: MediaPort, { ask, checked }: GuardTools): GuardedMedia {
  return {
    list: (request, asking) => ask(asking, (call) => checked(mediaPage, request.subject, call, media.list(request, call))),
    count: (request, asking) => ask(asking, (call) => checked(mediaCounts, request.subject, call, media.count(request, call))),
    find: (request, asking) =>
      ask(asking, (call) =>
        checked(
          mediaItemReply,
          request.subject,
          call,
          asked(media.find(request, call), ({ item }) => item?.id, request.id),
        ),
      ),
    open: (request, asking) =>
      ask(asking, (call) =>
        checked(
          mediaBytes,
          request.subject,
          call,
          asked(media.open(request, call), ({ id }) => id, request.id),
        ),
      ),
    remove: (request, asking) => ask(asking, (call) => checked(mediaRemoved, request.subject, call, media.remove(request, call))),
    restore: (request, asking) => ask(asking, (call) => checked(mediaRestored, request.subject, call, media.restore(request, call))),
  };
}

/** Another picture than the one asked for may be another person's. */
async function asked<Reply>(reply: Promise<Reply>, idOf: (reply: Reply) => string | undefined, id: string): Promise<Reply> {
  const answer = await reply;
  const named = typeof answer === 'object' && answer !== null ? idOf(answer) : undefined;
  if (named !== undefined && named !== id) throw new BadReplyError('wrong-person');
  return answer;
}
