export type Page = { readonly url: URL; readonly status: number; readonly text: string };

type Sent = { readonly method: 'GET' | 'POST'; readonly body?: URLSearchParams; readonly headers?: Record<string, string> };

/** A browser without scripts: keeps cookies by path, follows redirects on its own site, presses buttons by their words. */
export class TestBrowser {
  readonly #site: string;
  readonly #cookies = new Map<string, { value: string; path: string }>();
  page: Page | undefined;

  constructor(site: string) {
    this.#site = site;
  }

  async open(address: string | URL): Promise<Page> {
    return this.#go(new URL(address, this.#site), { method: 'GET' });
  }

  /** Sends the form that this button belongs to, with its hidden fields and what is typed. */
  async press(words: string, typed: Record<string, string> = {}): Promise<Page> {
    const text = this.page?.text ?? '';
    const button = text.match(new RegExp(`<button([^>]*)>${words.replace('?', '\\?')}</button>`))?.[1];
    const forms = text.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const owner = button?.match(/form="([^"]+)"/)?.[1];
    const form = forms.find((candidate) => candidate.includes(owner ? `id="${owner}"` : `>${words}</button>`));
    const action = form?.match(/action="([^"]+)"/)?.[1];
    if (button === undefined || !form || !action) throw new Error(`no button "${words}" on ${this.page?.url.pathname}: ${this.page?.text}`);
    return this.#go(new URL(action, this.#site), {
      method: 'POST',
      body: new URLSearchParams({ ...hiddenFields(form), ...buttonValue(button), ...typed }),
    });
  }

  /** The same request again, as a second tab or a script would send it. */
  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    return this.#go(new URL(path, this.#site), { method: 'POST', body: new URLSearchParams(fields), headers }, false);
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()];
  }

  async #go(address: URL, init: Sent, remember = true): Promise<Page> {
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.#cookieHeader(address) },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (location) {
      const target = new URL(location, address);
      if (target.origin === new URL(this.#site).origin) return this.#go(target, { method: 'GET' }, remember);
      return { url: target, status: response.status, text: '' };
    }
    const page = { url: address, status: response.status, text: await response.text() };
    if (remember) this.page = page;
    return page;
  }

  #cookieHeader({ pathname }: URL): string {
    const sent = [...this.#cookies].filter(
      ([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    );
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
    if (attributes.some((attribute) => attribute.startsWith('expires=Thu, 01 Jan 1970'))) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }
}

function hiddenFields(form: string): Record<string, string> {
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

function buttonValue(button: string): Record<string, string> {
  const [, name, value] = button.match(/name="([^"]+)" value="([^"]+)"/) ?? [];
  return name && value ? { [name]: value } : {};
}
