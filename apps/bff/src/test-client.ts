import { Agent, type IncomingMessage, request as send } from 'node:http';
import { text as readText } from 'node:stream/consumers';

/** One browser tab of a test: sends what our own page sends. */
export interface TestClient {
  /** A tRPC call over HTTP. A new key is added where the input is an object that names none. */
  call(procedure: string, input?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** A form without script. */
  send(path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** Anything else; redirects are not followed, and only the cookie is added. `path` may be a whole address, as proxies send it. */
  request(path: string, init: Sent): Promise<Reply>;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What a procedure returned, or undefined. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly data: any;
  /** The code of the error, or null. */
  readonly code: string | null;
}

/** A connection for each request: one that is kept may be closed by the server just as the next request takes it. */
const agent = new Agent();

export function testClient(baseUrl: string, cookie: string | null): TestClient {
  const own = { origin: baseUrl, 'sec-fetch-site': 'same-origin' };

  // Not fetch: that adds headers of its own, and these tests are about headers.
  async function request(path: string, { method = 'GET', headers, body }: Sent): Promise<Reply> {
    const withCookie = cookie === null ? {} : { cookie: `__Host-Http-session=${cookie}` };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const { hostname, port } = new URL(baseUrl);
      send({ hostname, port, path, method, agent, headers: { ...withCookie, ...length, ...headers } }, resolve)
        .on('error', reject)
        .end(body);
    });
    const text = await readText(response);
    const read = readJson(text);
    const json = Array.isArray(read) && read.length === 1 ? read[0] : read;
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      text,
      data: json?.result?.data,
      code: json?.error?.data?.code ?? json?.code ?? null,
    };
  }

  return {
    request,
    call: (procedure, input, headers) =>
      // Without input it goes as a batch of one, as our page sends its reads.
      request(`/trpc/${procedure}${input === undefined ? '?batch=1' : ''}`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json', 'x-micromart-request': '1', ...headers },
        body: input === undefined ? '{}' : JSON.stringify(withKey(input)),
      }),
    get: (path, headers) => request(path, { headers: { accept: 'text/html', 'sec-fetch-site': 'none', ...headers } }),
    send: (path, fields, headers) =>
      request(path, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < response.rawHeaders.length; at += 2)
    headers.append(response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? '');
  return headers;
}

function withKey(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return { key: crypto.randomUUID(), ...input };
}

// biome-ignore lint/suspicious/noExplicitAny: see Reply
function readJson(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
