import { setTimeout as wait } from 'node:timers/promises';
import { type FaultKind, ofSomebodyElse, slowness } from '@micromart/sources/faults';
import type { RequestHandler, Response } from 'express';

const withEffect: readonly string[] = ['/change', '/erase', '/log/remove', '/media/remove', '/media/restore', '/contacts/forget'];
const hugeLength = 5 * 1024 * 1024;

/** Makes the wire behave as the switch says. Only `none`, `slow` and `reply-lost` reach the system. */
export function answerWrongly(switched: () => FaultKind): RequestHandler {
  return async (request, response, next) => {
    switch (switched()) {
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
      case 'reset':
        return void request.socket.resetAndDestroy();
      case 'other-person':
        return void response.json(ofSomebodyElse[request.path.slice(1) as keyof typeof ofSomebodyElse] ?? {});
      case 'gone':
        return void response.status(404).json({ error: 'There is nothing here.' });
      case 'reply-lost':
        if (withEffect.includes(request.path)) response.end = () => request.socket.resetAndDestroy() && response;
        return next();
    }
  };
}

/** Valid JSON, much too long, without saying how long. */
function sendHuge(response: Response): void {
  response.type('json');
  response.write('{"padding":"');
  response.write('x'.repeat(hugeLength));
  response.end('"}');
}
