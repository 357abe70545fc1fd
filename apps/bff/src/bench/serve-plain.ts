import { buffer } from 'node:stream/consumers';
import express from 'express';

/** Express and nothing else: answers every GET with the bytes that came by standard input. */
export async function servePlain(port: number): Promise<void> {
  const page = await buffer(process.stdin);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.get('/', (_request, response) => {
    response.type('html').send(page);
  });
  await new Promise<void>((resolve) => app.listen(port, 'localhost', () => resolve()));
}
