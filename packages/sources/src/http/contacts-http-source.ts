import type * as z from 'zod';
import { BadReplyError } from '../bad-reply.ts';
import type { ContactsPort } from '../contacts.ts';
import type { Call } from '../source.ts';
import { type ContactsQuestion, contactsQuestions } from './contacts-wire.ts';
import { readCapped } from './read-capped.ts';

type Send = (path: string, call: Call, request: { method: string; body: string; headers: Record<string, string> }) => Promise<Response>;

/** The contacts of a system behind HTTP. `send` carries the token to the configured origin and rejects what is not well. */
export function contactsHttpSource(send: Send): ContactsPort {
  async function ask<Asked extends ContactsQuestion>(
    question: Asked,
    request: z.infer<(typeof contactsQuestions)[Asked]['request']>,
    call: Call,
  ): Promise<z.infer<(typeof contactsQuestions)[Asked]['reply']>> {
    const response = await send(`contacts/${question}`, call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const parsed = contactsQuestions[question].reply.safeParse(await readCapped(response));
    if (!parsed.success) throw new BadReplyError('unreadable-reply');
    return parsed.data as z.infer<(typeof contactsQuestions)[Asked]['reply']>;
  }
  return {
    count: (request, call) => ask('count', request, call),
    forget: (request, call) => ask('forget', request, call),
  };
}
