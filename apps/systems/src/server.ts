import { createServer, type Server } from 'node:http';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { type FaultSwitches, faultKind } from '@micromart/sources/faults';
import { type ContactsQuestion, contactsQuestions } from '@micromart/sources/http/contacts-wire';
import { type LogQuestion, logQuestions } from '@micromart/sources/http/log-wire';
import { type MediaQuestion, mediaQuestions } from '@micromart/sources/http/media-wire';
import { headers, type Question, questions } from '@micromart/sources/http/wire';
import type { Call, Source } from '@micromart/sources/source';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import * as z from 'zod';
import { answerWrongly } from './answer-wrongly.ts';
import { demandToken } from './demand-token.ts';

export interface SystemsServerOptions {
  readonly sources: Readonly<Record<ConnectedSystemId, Source>>;
  readonly switches: FaultSwitches;
  readonly token: string;
  readonly onFault: (fault: unknown) => void;
}

/** The systems over HTTP (packages/sources/openapi.json), with a switch each to make them fail on the wire. */
export function createSystemsServer({ sources, switches, token, onFault }: SystemsServerOptions): Server {
  const app = express().disable('x-powered-by');
  app.use(demandToken(token));
  app.use(express.json({ limit: '256kb' }));

  app.get('/faults', (_, response) => void response.json(switches.all()));
  app.post('/faults', (request, response) => {
    const wanted = z.strictObject({ system: z.enum(connectedSystems), kind: faultKind }).safeParse(request.body);
    if (!wanted.success) return void response.status(400).json({ error: z.prettifyError(wanted.error) });
    switches.set(wanted.data.system, wanted.data.kind);
    response.json(switches.all());
  });

  app.use((request, response, next) => {
    const callId = request.get(headers.callId);
    if (callId !== undefined) response.set(headers.callId, callId);
    next();
  });
  for (const system of connectedSystems) {
    app.use(
      `/v1/${system}`,
      answerWrongly(() => switches.get(system)),
    );
    app.get(`/v1/${system}/health`, async (request, response) => {
      await sources[system].health(callOf(request));
      response.status(204).end();
    });
    for (const question of Object.keys(questions) as Question[]) app.post(`/v1/${system}/${question}`, answer(sources[system], question));
    const { log, media, contacts } = sources[system];
    if (log !== undefined)
      for (const question of Object.keys(logQuestions) as LogQuestion[])
        app.post(`/v1/${system}/log/${question}`, answerReadable(logQuestions[question].request, log[question].bind(log) as Asked));
    if (media !== undefined)
      for (const question of Object.keys(mediaQuestions) as MediaQuestion[])
        app.post(`/v1/${system}/media/${question}`, answerReadable(mediaQuestions[question].request, media[question].bind(media) as Asked));
    if (contacts !== undefined)
      for (const question of Object.keys(contactsQuestions) as ContactsQuestion[])
        app.post(
          `/v1/${system}/contacts/${question}`,
          answerReadable(contactsQuestions[question].request, contacts[question].bind(contacts) as Asked),
        );
  }

  app.use((_, response) => void response.status(404).json({ error: 'There is nothing here.' }));
  const failed: ErrorRequestHandler = (fault: { status?: number }, _, response, next) => {
    if (response.headersSent) return next(fault);
    const status = fault.status ?? 500;
    if (status >= 500) onFault(fault);
    response.status(status).json({ error: status >= 500 ? 'The system failed.' : 'The request could not be read.' });
  };
  app.use(failed);
  return createServer(app);
}

type Asked = (request: unknown, call: Call) => Promise<unknown>;

function answer(source: Source, question: Question): RequestHandler {
  return answerReadable(questions[question].request, source[question].bind(source) as Asked);
}

function answerReadable(readable: z.ZodType, ask: Asked): RequestHandler {
  return async (request, response) => {
    const asked = readable.safeParse(request.body);
    if (!asked.success) return void response.status(400).json({ error: z.prettifyError(asked.error) });
    response.json(await ask(asked.data, callOf(request)));
  };
}

function callOf(request: Request): Call {
  const gone = new AbortController();
  request.res?.once('close', () => gone.abort());
  const timeLeft = Number(request.get(headers.timeLeft));
  return {
    signal: gone.signal,
    timeLeft: Number.isFinite(timeLeft) && timeLeft > 0 ? timeLeft : 5000,
    requestId: request.get(headers.requestId) ?? crypto.randomUUID(),
  };
}
