import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { gatherChunks } from './gather-chunks.ts';

test('pieces come out together, in order, and the end comes through', async () => {
  const destination = new PassThrough();
  const pieces: string[] = [];
  destination.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  const gatherer = gatherChunks(destination) as NodeJS.WritableStream & { flush: () => void };
  gatherer.write(Buffer.from('frame '));
  gatherer.write(Buffer.from('head '));
  gatherer.flush();
  gatherer.write(Buffer.from('section'));
  gatherer.end();
  await new Promise((resolve) => destination.on('end', resolve));
  expect(pieces).toEqual(['frame head ', 'section']);
});
