import { setTimeout as wait } from 'node:timers/promises';
import { openEarlierReplies } from '@micromart/sources/earlier-replies';
import { type FaultKind, ofSomebodyElse, questionsWithEffect, slowness } from '@micromart/sources/faults';
import { headers } from '@micromart/sources/http/wire';
import type { RequestHandler, Response } from 'express';

const hugeLength = 5 * 1024 * 1024;

/** Makes the wire behave as the switch says. */
export function answerWrongly(switched: () => FaultKind): RequestHandler {
  const earlier = openEarlierReplies();
  let heldBack: { body: unknown; callId: string } | null = null;

  return async (request, response, next) => {
    const kind = switched();
    const question = request.path.slice(1);
    earlier.since(kind);
    if (kind !== 'cancelled-reply') heldBack = null;
    switch (kind) {
      case 'none':
        return next();
      case 'slow':
        await wait(slowness);
        return next();
      case 'hung':
        return;
      case 'error':
        return void response.status(500).json({ error: 'The system failed.' });
      case 'garbage':
        return void response.type('json').send('{"subject":"p-hou');
      case 'huge':
        return sendHuge(response);
      case 'cut':
        return sendCut(response);
      case 'reset':
        return void request.socket.resetAndDestroy();
      case 'other-person':
        return void response.json(ofSomebodyElse[question as keyof typeof ofSomebodyElse] ?? {});
      case 'cached-person':
      case 'stale-version':
        if (request.method === 'GET' || questionsWithEffect.includes(question)) return next();
        return void response.json(await earlier.firstOf(kind, question, request.body, () => answerOf(response, next)));
      case 'cancelled-reply': {
        if (request.method === 'GET') return next();
        const body = await answerOf(response, next);
        const before = heldBack;
        heldBack = { body, callId: request.get(headers.callId) ?? '' };
        if (before === null) return;
        return void response.set(headers.callId, before.callId).json(before.body);
      }
      case 'gone':
        return void response.status(404).json({ error: 'There is nothing here.' });
      case 'reply-lost':
        if (questionsWithEffect.includes(question)) response.end = () => request.socket.resetAndDestroy() && response;
        return next();
    }
  };
}

/** What the system would say, instead of saying it. */
function answerOf(response: Response, next: () => void): Promise<unknown> {
  return new Promise((answered) => {
    const { json } = response;
    response.json = (body) => {
      response.json = json;
      answered(body);
      return response;
    };
    next();
  });
}

/** Valid JSON, much too long, without saying how long. */
function sendHuge(response: Response): void {
  response.type('json');
  response.write('{"padding":"');
  response.write('x'.repeat(hugeLength));
  response.end('"}');
}

/** Less than it said it would be. */
function sendCut(response: Response): void {
  response.type('json').set('content-length', '1000');
  response.write('{"subject":"p-hou', () => response.destroy());
}
