import { get } from 'node:http';

export interface Fetched {
  readonly status: number;
  readonly encoding: string;
  /** As it came over the wire, without headers. */
  readonly body: Buffer;
}

/** The bytes as a browser gets them, not decoded. `onChunk` hears each piece when it arrives. */
export function fetchBytes(
  url: string,
  { cookie = '', encoding = 'br', onChunk = () => {} }: { cookie?: string; encoding?: string; onChunk?: (chunk: Buffer) => void } = {},
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie, 'accept-encoding': encoding, accept: 'text/html' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        onChunk(chunk);
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: String(response.headers['content-encoding'] ?? ''),
          body: Buffer.concat(chunks),
        }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
