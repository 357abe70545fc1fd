import { Router } from 'express';

/** What a visit to Micromart's shop would leave in a browser; values of the demo's own. */
const planted: Readonly<Record<string, string>> = {
  mm_cart: 'demo-2-jars',
  mm_prefs: 'demo-metric',
  _ga: 'GA1.1.1734029912.1709370881',
  _ga_M1CR0MART: 'GS1.1.demo',
  hubspotutk: 'demo-visitor',
  __hstc: 'demo-visits',
  _gcl_au: '1.1.demo',
};

/** The demo has no shop. This page stands in for a visit to it: it sets its cookies, HttpOnly ones too. */
export function demoSiteRoutes(): Router {
  const routes = Router();
  routes.get('/demo/site', (_request, response) => {
    for (const [name, value] of Object.entries(planted))
      response.cookie(name, value, { path: '/', sameSite: 'lax', httpOnly: name === 'mm_cart', maxAge: 30 * 24 * 60 * 60 * 1000 });
    response
      .type('html')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demo shop</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo/mailbox.css"></head><body><main><h1>Demo shop</h1><p>This page stands in for a visit to the shop. It set these cookies: ${Object.keys(planted).join(', ')}.</p><p><a href="/cookies">See them on the page about cookies</a></p></main></body></html>`,
      );
  });
  return routes;
}
