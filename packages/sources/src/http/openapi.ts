import { writeFile } from 'node:fs/promises';
import { connectedSystems } from '@micromart/domain/systems';
import * as z from 'zod';
import { headers, type Question, questions } from './wire.ts';

export const openApiFile = new URL('../../openapi.json', import.meta.url);

const parameters = [
  { name: 'system', in: 'path', required: true, schema: { type: 'string', enum: [...connectedSystems] } },
  {
    name: headers.timeLeft,
    in: 'header',
    required: false,
    description: 'Milliseconds until the answer is of no use any more.',
    schema: { type: 'integer', minimum: 0 },
  },
  { name: headers.requestId, in: 'header', required: false, description: 'Names the request in both logs.', schema: { type: 'string' } },
];

/** The HTTP form of the port, for teams that implement it (OpenAPI 3.1). */
export function openApiDocument(): object {
  const paths = Object.fromEntries(
    (Object.keys(questions) as Question[]).map((question) => [`/v1/{system}/${question}`, { post: operation(question) }]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Micromart systems of record',
      version: '1',
      description:
        'What a system that holds personal data answers to the privacy dashboard. A reply names the person it is about, and is thrown away when that is somebody else. Replies are at most 1 MB.',
    },
    security: [{ bearer: [] }],
    paths: {
      ...paths,
      '/v1/{system}/health': {
        get: {
          operationId: 'health',
          description: 'Well, or not.',
          parameters,
          responses: { 204: { description: 'The system is well.' } },
        },
      },
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation(question: Question): object {
  const { request, reply, says } = questions[question];
  return {
    operationId: question,
    description: says,
    parameters,
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
