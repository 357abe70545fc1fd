import type { APIResponse, Page } from '@playwright/test';
import type { Product } from './start-product.ts';

/** What a procedure answered: its data, or the code of its refusal. */
interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at the parts they name.
  readonly data: any;
  readonly code: string | null;
}

export interface Api {
  call(procedure: string, input?: unknown): Promise<Answer>;
  /** The row of the personal information with this label, as it is stored. */
  row(label: string): Promise<{ anchor: string; label: string; lines: string[]; value: unknown; version: string | null }>;
}

interface Reply {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly data: { readonly code: string } };
}

/** The API as the page of this browser calls it, with its session. */
export function openApi(page: Page, { address }: Product): Api {
  async function call(procedure: string, input?: unknown): Promise<Answer> {
    const response: APIResponse = await page.request.post(`${address}/trpc/${procedure}?batch=1`, {
      headers: { 'content-type': 'application/json', 'x-micromart-request': '1', origin: address, 'sec-fetch-site': 'same-origin' },
      data: JSON.stringify(input === undefined ? {} : { 0: input }),
      // A connection that was kept open may be closed at the very moment it is used again.
      maxRetries: 2,
    });
    const body = (await response.json()) as Reply | [Reply];
    const reply = Array.isArray(body) ? body[0] : body;
    return { status: response.status(), data: reply.result?.data, code: reply.error?.data.code ?? null };
  }
  return {
    call,
    async row(label) {
      const { data } = await call('personalInfo.read');
      const row = data.data.rows.find((one: { label: string }) => one.label === label);
      if (row === undefined) throw new Error(`No row named ${label}.`);
      return row;
    },
  };
}
