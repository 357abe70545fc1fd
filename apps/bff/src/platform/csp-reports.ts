import { json, type Request, type Response, Router } from 'express';
import * as z from 'zod';
import { readCaller } from './read-caller.ts';
import type { Services } from './services.ts';

const report = z.object({
  type: z.literal('csp-violation'),
  body: z.object({ effectiveDirective: z.string().max(60), blockedURL: z.string().max(300).optional() }),
});

/** Where browsers report that a page broke its content security policy. Only the directive and what was blocked are kept. */
export function cspReportRoutes(services: Services): Router {
  const routes = Router();
  routes.post('/csp-report', json({ type: 'application/reports+json', limit: '10kb' }), async (request: Request, response: Response) => {
    const ctx = await readCaller(services, request);
    await services.limits.count('anonymous-act', ctx.caller);
    for (const { body } of z.array(report).max(20).catch([]).parse(request.body)) {
      services.log.warn(
        { requestId: ctx.requestId, alarm: 'csp', directive: body.effectiveDirective, blocked: body.blockedURL },
        'the page broke its content security policy',
      );
    }
    response.status(204).end();
  });
  return routes;
}
