import { BadReplyError } from '../bad-reply.ts';

/** The longest reply of a system, in bytes. */
const longestReply = 1024 * 1024;

/** The body as JSON. Reading stops when it is too long; what is too long or not JSON is a bad reply. */
export async function readCapped(response: Response, longest = longestReply): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (length > longest) throw new BadReplyError('unreadable-reply');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new BadReplyError('unreadable-reply');
  }
}
