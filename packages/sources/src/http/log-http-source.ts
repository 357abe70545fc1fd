import type * as z from 'zod';
import { BadReplyError } from '../bad-reply.ts';
import type { LogPort } from '../log.ts';
import type { Call } from '../source.ts';
import { type LogQuestion, logQuestions } from './log-wire.ts';
import { readCapped } from './read-capped.ts';

type Send = (path: string, call: Call, request: { method: string; body: string; headers: Record<string, string> }) => Promise<Response>;

/** The log of a system behind HTTP. `send` carries the token to the configured origin and rejects what is not well. */
export function logHttpSource(send: Send): LogPort {
  async function ask<Asked extends LogQuestion>(
    question: Asked,
    request: z.infer<(typeof logQuestions)[Asked]['request']>,
    call: Call,
  ): Promise<z.infer<(typeof logQuestions)[Asked]['reply']>> {
    const response = await send(`log/${question}`, call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const parsed = logQuestions[question].reply.safeParse(await readCapped(response));
    if (!parsed.success) throw new BadReplyError('unreadable-reply');
    return parsed.data as z.infer<(typeof logQuestions)[Asked]['reply']>;
  }

  return {
    page: (request, call) => ask('page', request, call),
    find: (request, call) => ask('find', request, call),
    count: (request, call) => ask('count', { ...request, olderThan: [...request.olderThan] }, call),
    remove: (request, call) => ask('remove', request, call),
  };
}
