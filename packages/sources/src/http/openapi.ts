import { writeFile } from 'node:fs/promises';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import * as z from 'zod';
import { type ContactsQuestion, contactsQuestions, systemsWithContacts } from './contacts-wire.ts';
import { type LogQuestion, logQuestions, systemsWithLog } from './log-wire.ts';
import { type MediaQuestion, mediaQuestions, systemsWithMedia } from './media-wire.ts';
import { headers, type Question, questions } from './wire.ts';

export const openApiFile = new URL('../../openapi.json', import.meta.url);

const parametersOf = (systems: readonly ConnectedSystemId[]) => [
  { name: 'system', in: 'path', required: true, schema: { type: 'string', enum: [...systems] } },
  {
    name: headers.timeLeft,
    in: 'header',
    required: false,
    description: 'Milliseconds until the answer is of no use any more.',
    schema: { type: 'integer', minimum: 0 },
  },
  { name: headers.requestId, in: 'header', required: false, description: 'Names the request in both logs.', schema: { type: 'string' } },
  {
    name: headers.callId,
    in: 'header',
    required: false,
    description: 'Another for every call. To be sent back with the answer: one that carries the id of another call is thrown away.',
    schema: { type: 'string' },
  },
];

/** The HTTP form of the port, for teams that implement it (OpenAPI 3.1). */
export function openApiDocument(): object {
  const paths = Object.fromEntries(
    (Object.keys(questions) as Question[]).map((question) => [
      `/v1/{system}/${question}`,
      { post: operation(question, questions[question], connectedSystems) },
    ]),
  );
  const logPaths = Object.fromEntries(
    (Object.keys(logQuestions) as LogQuestion[]).map((question) => [
      `/v1/{system}/log/${question}`,
      { post: operation(`log-${question}`, logQuestions[question], systemsWithLog) },
    ]),
  );
  const mediaPaths = Object.fromEntries(
    (Object.keys(mediaQuestions) as MediaQuestion[]).map((question) => [
      `/v1/{system}/media/${question}`,
      { post: operation(`media-${question}`, mediaQuestions[question], systemsWithMedia) },
    ]),
  );
  const contactsPaths = Object.fromEntries(
    (Object.keys(contactsQuestions) as ContactsQuestion[]).map((question) => [
      `/v1/{system}/contacts/${question}`,
      { post: operation(`contacts-${question}`, contactsQuestions[question], systemsWithContacts) },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Micromart systems of record',
      version: '1',
      description:
        'What a system that holds personal data answers to the privacy dashboard. A reply names the person it is about, and is thrown away when that is somebody else. Replies are at most 1 MB, but those that carry a picture.',
    },
    security: [{ bearer: [] }],
    paths: {
      ...paths,
      ...logPaths,
      ...mediaPaths,
      ...contactsPaths,
      '/v1/{system}/health': {
        get: {
          operationId: 'health',
          description: 'Well, or not.',
          parameters: parametersOf(connectedSystems),
          responses: { 204: { description: 'The system is well.' } },
        },
      },
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

interface Described {
  readonly request: z.ZodType;
  readonly reply: z.ZodType;
  readonly says: string;
}

function operation(operationId: string, { request, reply, says }: Described, systems: readonly ConnectedSystemId[]): object {
  return {
    operationId,
    description: says,
    parameters: parametersOf(systems),
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(request, 'input') } } },
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: schemaOf(reply, 'output') } } },
      400: { description: 'The question could not be read. Nothing was changed.' },
      401: { description: 'The token is missing or wrong.' },
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

if (import.meta.main) await writeFile(openApiFile, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
