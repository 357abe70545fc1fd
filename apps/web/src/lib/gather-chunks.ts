import { Writable } from 'node:stream';

type Destination = NodeJS.WritableStream & { flush?: () => void };

/**
 * React writes a page in pieces of 2 kB. Whoever compresses or sends it is quicker with what belongs together:
 * pieces are handed on in one when React says that a part of the page is complete (`flush`), and at the end.
 */
export function gatherChunks(destination: Destination): NodeJS.WritableStream {
  let gathered: Uint8Array[] = [];
  const handOn = () => {
    if (gathered.length > 0) destination.write(Buffer.concat(gathered));
    gathered = [];
  };
  const gatherer = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      gathered.push(chunk);
      done();
    },
    final(done) {
      handOn();
      destination.end();
      done();
    },
  });
  const flush = () => {
    handOn();
    destination.flush?.();
  };
  destination.on('close', () => gatherer.destroy());
  return Object.assign(gatherer, { flush });
}
