import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { type FaultSwitches, faultKind } from '@micromart/sources/faults';
import { json, type Request, type Response, Router } from 'express';
import * as z from 'zod';
import type { Mailbox } from './mailbox.ts';
import { demoSiteRoutes } from './site-routes.ts';

/** What only the demo has. Production mounts none of it and refuses to start with it. */
export interface Demo {
  readonly mailbox: Mailbox | null;
  readonly faults: FaultSwitches;
}

/** `{"system":"kitchen","fault":"hung"}`, or the shape that GET shows: `{"kitchen":"hung"}`. */
const faultChange = z.union([
  z.strictObject({ system: z.enum(connectedSystems), fault: faultKind }).transform(({ system, fault }) => ({ [system]: fault })),
  z.partialRecord(z.enum(connectedSystems), faultKind),
]);

export function demoRoutes({ mailbox, faults }: Demo): Router {
  const routes = Router();
  routes.use(demoSiteRoutes());
  routes.get('/demo/faults', (_request: Request, response: Response) => {
    response.json(faults.all());
  });
  routes.post('/demo/faults', json({ limit: '2kb' }), (request: Request, response: Response) => {
    const change = faultChange.safeParse(request.body);
    if (!change.success) {
      response
        .status(400)
        .json({ message: `Send {"system": one of ${connectedSystems.join(', ')}, "fault": one of ${faultKind.options.join(', ')}}.` });
      return;
    }
    for (const [system, fault] of Object.entries(change.data)) faults.set(system as ConnectedSystemId, fault);
    response.json(faults.all());
  });
  if (mailbox === null) return routes;
  routes.get('/demo/mailbox.json', (_request: Request, response: Response) => {
    response.json(mailbox.list());
  });
  routes.get('/demo/mailbox', (_request: Request, response: Response) => {
    const mails = mailbox
      .list()
      .map(
        (mail) =>
          `<article><h2>${escapeHtml(mail.subject)}</h2><p>To ${escapeHtml(mail.to)}, ${escapeHtml(mail.date)}</p><pre>${linked(escapeHtml(mail.text))}</pre>${unsubscribeButton(mail.unsubscribe)}</article>`,
      );
    const empty = '<p>No mail yet. Codes and notices of the demo arrive here.</p>';
    response
      .type('html')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demo mailbox</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo/mailbox.css"></head><body><main><h1>Demo mailbox</h1><p>Every mail and text message of the demo, newest first.</p>${mails.join('') || empty}</main></body></html>`,
      );
  });
  routes.get('/demo/mailbox.css', (_request: Request, response: Response) => {
    response.type('css').send(style);
  });
  return routes;
}

const style = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1a1d19;--soft:#596056;--rule:#e4e2d9;--accent:#1c6b3c}
@media (prefers-color-scheme:dark){:root{--paper:#131512;--ink:#eceee8;--soft:#a4ab9f;--rule:#2d312b;--accent:#86cf9f}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1rem 4rem}
h1,h2{font-family:ui-serif,Georgia,serif;line-height:1.2}h2{font-size:1.25rem;margin:0}
article{border-top:1px solid var(--rule);padding:1.25rem 0;margin-top:1.25rem}
p{color:var(--soft);margin:.25rem 0}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:.75rem 0 0}a{color:var(--accent)}`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** As mail programs show it: one press, sent in the background of theirs. */
function unsubscribeButton(address: string | null): string {
  if (address === null) return '';
  return `<form method="post" action="${escapeHtml(address)}"><input type="hidden" name="List-Unsubscribe" value="One-Click"><p><button>Unsubscribe, as mail programs offer it</button></p></form>`;
}

function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
