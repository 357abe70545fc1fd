import { type Request, type Response, Router } from 'express';
import { sql } from 'kysely';
import type { Services } from './services.ts';

/** `live`: the process answers. `ready`: its database does too. The systems of record do not count: one down is one section down. */
export function healthRoutes(services: Services): Router {
  const routes = Router();
  routes.get('/healthz/live', (_request: Request, response: Response) => {
    response.json({ status: 'live' });
  });
  routes.get('/healthz/ready', async (_request: Request, response: Response) => {
    try {
      await sql`select 1`.execute(services.store.db);
      response.json({ status: 'ready' });
    } catch (error) {
      services.log.error({ err: error }, 'the database does not answer');
      response.status(503).json({ status: 'database does not answer' });
    }
  });
  return routes;
}
