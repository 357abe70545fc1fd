import { listenChanges, listenSessionsEnded } from '@micromart/store/live';
import { findEnded } from '@micromart/store/sessions';
import type { Request, Response } from 'express';
import { readCaller } from './read-caller.ts';
import type { Services } from './services.ts';

interface Listener {
  readonly person: string;
  readonly publicId: string;
  tell(event: 'changed' | 'signed-out', data: object): void;
  end(): void;
}

const heartbeatEvery = 15_000;

/**
 * Server-sent events to open pages: which sections changed (names, never values) and that a session is over. That one was ended is
 * heard at once; that one is past its time is found by looking, and neither looking nor listening keeps a session alive.
 */
export async function openLiveUpdates(services: Services) {
  const listeners = new Set<Listener>();
  const stops = [
    await listenChanges(
      services.store,
      ({ person, slices }) => {
        for (const listener of listeners) if (listener.person === person) listener.tell('changed', { slices });
      },
      () => endAll(),
    ),
    await listenSessionsEnded(
      services.store,
      ({ person, publicIds }) => {
        for (const listener of listeners) if (listener.person === person && publicIds.includes(listener.publicId)) signOut(listener);
      },
      () => endAll(),
    ),
  ];
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.tell('changed', { slices: [] });
    if (listeners.size > 0) void signOutEnded([...listeners]);
  }, heartbeatEvery);
  heartbeat.unref();

  async function signOutEnded(among: readonly Listener[]): Promise<void> {
    try {
      const ended = await findEnded(services.store, among);
      for (const listener of among) if (listeners.has(listener) && ended.has(listener.publicId)) signOut(listener);
    } catch (error) {
      services.log.error({ err: error }, 'the sessions of open pages could not be checked');
    }
  }

  function signOut(listener: Listener): void {
    listener.tell('signed-out', {});
    listener.end();
  }

  /** Messages may have been missed: pages connect again and look anew. */
  function endAll(): void {
    for (const listener of listeners) listener.end();
  }

  return {
    async serve(request: Request, response: Response): Promise<void> {
      const ctx = await readCaller(services, request, { pageOf: request.query.of, isUnattended: true });
      const fromHere = request.headers['sec-fetch-site'] === undefined || request.headers['sec-fetch-site'] === 'same-origin';
      response.type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
      if (ctx.session === null || !fromHere) {
        response.end('event: signed-out\ndata: {}\n\n');
        return;
      }
      response.flushHeaders();
      response.write('retry: 1000\n\n');
      const listener: Listener = {
        person: ctx.session.person,
        publicId: ctx.session.publicId,
        tell: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end() {
          // Nothing may be written to a stream that has ended.
          listeners.delete(listener);
          response.end();
        },
      };
      listeners.add(listener);
      response.on('close', () => listeners.delete(listener));
      response.on('error', () => listeners.delete(listener));
      // It may have ended between the look at the cookie and now.
      await signOutEnded([listener]);
    },
    async close(): Promise<void> {
      clearInterval(heartbeat);
      endAll();
      for (const stop of stops) await stop();
    },
  };
}
export type LiveUpdates = Awaited<ReturnType<typeof openLiveUpdates>>;
