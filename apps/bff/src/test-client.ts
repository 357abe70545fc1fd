/** One browser tab of a test: sends what our own page sends. */
export interface TestClient {
  /** A tRPC call over HTTP. A new key is added where the input is an object that names none. */
  call(procedure: string, input?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** A form without script. */
  send(path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** Anything else; redirects are not followed, and only the cookie is added. */
  request(path: string, init: RequestInit): Promise<Reply>;
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

export function testClient(baseUrl: string, cookie: string | null): TestClient {
  const own = { origin: baseUrl, 'sec-fetch-site': 'same-origin' };

  async function request(path: string, { headers, ...init }: RequestInit): Promise<Reply> {
    const withCookie = cookie === null ? {} : { cookie: `__Host-Http-session=${cookie}` };
    const response = await fetch(`${baseUrl}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...withCookie, ...(headers as Record<string, string>) },
    });
    const text = await response.text();
    const read = readJson(text);
    const json = Array.isArray(read) && read.length === 1 ? read[0] : read;
    return {
      status: response.status,
      headers: response.headers,
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
