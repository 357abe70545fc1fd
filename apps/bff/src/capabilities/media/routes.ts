import { AppError } from '@micromart/domain/app-error';
import { durations } from '@micromart/domain/time';
import { type Request, type Response, Router } from 'express';
import * as z from 'zod';
import { auditLine } from '../../platform/audit.ts';
import { asCustomer, readCaller } from '../../platform/read-caller.ts';
import type { Services } from '../../platform/services.ts';
import { mediaOf } from './read-media.ts';

const address = z.object({ id: z.uuid(), size: z.enum(['thumb', 'full']) });
const you = { kind: 'you', name: 'You, on your privacy page' } as const;

/**
 * The bytes of pictures, for pages of ours only: the session says whose they are, and what is another person's, what does not exist and
 * what was asked for from elsewhere look alike. Opening a full picture is written down before its bytes leave, here and by its system.
 */
export function mediaRoutes(services: Services): Router {
  const routes = Router();
  routes.get('/media/:id/:size', async (request: Request, response: Response) => {
    const ctx = await readCaller(services, request);
    await services.limits.count('picture', ctx.caller);
    const customer = asCustomer(ctx);
    const asked = address.safeParse(request.params);
    const isOurs = request.method === 'GET' && request.headers['sec-fetch-site'] === 'same-origin';
    if (customer === null || !asked.success || !isOurs) throw new AppError('not-allowed', 'no picture for this request');

    const { id, size } = asked.data;
    const opened = await mediaOf(customer).open(
      { subject: customer.person, id, size, by: you },
      { deadlineAt: Date.now() + durations.changeDeadline, requestId: ctx.requestId },
    );
    if (opened.state === 'unavailable') throw new AppError('unavailable', `the picture could not be asked for: ${opened.why}`);
    const { picture } = opened.result;
    if (picture === null) throw new AppError('not-allowed', 'no such picture of this person');
    if (size === 'full') await auditLine(ctx, { procedure: 'media.open', line: 'opened a picture', outcome: 'ok' });
    response.setHeader('Content-Disposition', 'inline');
    response.type(picture.type).send(Buffer.from(picture.bytes, 'base64'));
  });
  return routes;
}
