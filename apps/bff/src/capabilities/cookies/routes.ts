import { Router } from 'express';

/** When this was last looked through. */
const lastUpdate = '2026-11-23';

/** `/.well-known/gpc.json`: this site honours Global Privacy Control (its specification, "GPC Support Resource"). */
export function gpcRoutes(): Router {
  const routes = Router();
  routes.get('/.well-known/gpc.json', (_request, response) => void response.json({ gpc: true, lastUpdate }));
  return routes;
}
