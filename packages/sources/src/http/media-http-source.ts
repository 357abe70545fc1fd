import type * as z from 'zod';
import { BadReplyError } from '../bad-reply.ts';
import type { MediaPort } from '../media.ts';
import type { Call } from '../source.ts';
import { longestMediaReply, type MediaQuestion, mediaQuestions } from './media-wire.ts';
import { readCapped } from './read-capped.ts';

type Send = (path: string, call: Call, request: { method: string; body: string; headers: Record<string, string> }) => Promise<Response>;

/** The pictures of a system behind HTTP. `send` carries the token to the configured origin and rejects what is not well. */
export function mediaHttpSource(send: Send): MediaPort {
  async function ask<Asked extends MediaQuestion>(
    question: Asked,
    request: z.infer<(typeof mediaQuestions)[Asked]['request']>,
    call: Call,
  ): Promise<z.infer<(typeof mediaQuestions)[Asked]['reply']>> {
    const response = await send(`media/${question}`, call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const parsed = mediaQuestions[question].reply.safeParse(
      await readCapped(response, question === 'open' ? longestMediaReply : undefined),
    );
    if (!parsed.success) throw new BadReplyError('unreadable-reply');
    return parsed.data as z.infer<(typeof mediaQuestions)[Asked]['reply']>;
  }

  return {
    list: (request, call) => ask('list', { ...request, filter: { ...request.filter } }, call),
    count: (request, call) => ask('count', request, call),
    find: (request, call) => ask('find', request, call),
    open: (request, call) => ask('open', request, call),
    remove: (request, call) => ask('remove', request, call),
    restore: (request, call) => ask('restore', request, call),
  };
}
