import { recordKinds } from '@micromart/domain/record-kinds';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type * as z from 'zod';
import { BadReplyError } from '../bad-reply.ts';
import type { Call, Source } from '../source.ts';
import { contactsHttpSource } from './contacts-http-source.ts';
import { systemsWithContacts } from './contacts-wire.ts';
import { logHttpSource } from './log-http-source.ts';
import { systemsWithLog } from './log-wire.ts';
import { mediaHttpSource } from './media-http-source.ts';
import { systemsWithMedia } from './media-wire.ts';
import { readCapped } from './read-capped.ts';
import { headers, type Question, questions } from './wire.ts';

export interface HttpSourceOptions {
  readonly id: ConnectedSystemId;
  /** Where the system is, from the operator's configuration and from nowhere else: `https://host` or `https://host/path`. */
  readonly baseUrl: string;
  readonly token: string;
}

/**
 * A system behind HTTP (openapi.json). Speaks to the configured origin only: the token never follows a redirect. An answer that names another
 * call, such as one that was given up, may be about another person.
 */
export function httpSource({ id, baseUrl, token }: HttpSourceOptions): Source {
  const base = readBaseUrl(baseUrl);

  async function send(
    path: string,
    call: Call,
    request: { method: string; body?: string; headers?: Record<string, string> },
  ): Promise<Response> {
    const callId = crypto.randomUUID();
    const response = await fetch(new URL(`v1/${id}/${path}`, base), {
      ...request,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      signal: call.signal,
      headers: {
        ...request.headers,
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        [headers.timeLeft]: String(Math.floor(call.timeLeft)),
        [headers.requestId]: call.requestId,
        [headers.callId]: callId,
      },
    });
    const isOfThisCall = (response.headers.get(headers.callId) ?? callId) === callId;
    if (response.ok && isOfThisCall) return response;
    await response.body?.cancel();
    if (!isOfThisCall) throw new BadReplyError('wrong-person');
    throw new Error(`${id} answered ${response.status}`);
  }

  async function ask<Asked extends Question>(
    question: Asked,
    request: z.infer<(typeof questions)[Asked]['request']>,
    call: Call,
  ): Promise<z.infer<(typeof questions)[Asked]['reply']>> {
    const response = await send(question, call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const parsed = questions[question].reply.safeParse(await readCapped(response));
    if (!parsed.success) throw new BadReplyError('unreadable-reply');
    return parsed.data as z.infer<(typeof questions)[Asked]['reply']>;
  }

  return {
    id,
    describe: () => recordKinds.filter((kind) => kind.system === id),
    read: (request, call) => ask('read', { ...request, kinds: [...request.kinds] }, call),
    change: (request, call) => ask('change', request, call),
    preview: (request, call) => ask('preview', { ...request, kinds: [...request.kinds] }, call),
    erase: (request, call) => ask('erase', { ...request, kinds: [...request.kinds] }, call),
    ...((systemsWithLog as readonly ConnectedSystemId[]).includes(id) && { log: logHttpSource(send) }),
    ...((systemsWithMedia as readonly ConnectedSystemId[]).includes(id) && { media: mediaHttpSource(send) }),
    ...((systemsWithContacts as readonly ConnectedSystemId[]).includes(id) && { contacts: contactsHttpSource(send) }),
    async health(call) {
      const response = await send('health', call, { method: 'GET' });
      await response.body?.cancel();
    },
  };
}

function readBaseUrl(text: string): URL {
  const url = new URL(text.endsWith('/') ? text : `${text}/`);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new Error('The address of a system is http(s)://host[:port][/path], without user, query or fragment.');
  return url;
}
