import type { AppRouter } from '@micromart/bff/router';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink, TRPCClientError } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

const url = '/trpc';
const headers = { 'x-micromart-request': '1' };

/** Reads travel together and come back one by one, so that a slow system holds nobody up; a change travels alone. Everything is POST: no personal data in addresses. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'query',
      true: httpBatchStreamLink({ url, headers, maxItems: 10, methodOverride: 'POST' }),
      false: httpLink({ url, headers }),
    }),
  ],
});

/**
 * CAREFUL: one cache for the whole module. In the browser that is one person. On the server it would be everybody,
 * so nothing that runs there may read or fill it: sections get their data from the page's own promises instead.
 */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, gcTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: true } },
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

/** The code of an error that the server named, or null when the server was not reached or said something unreadable. */
export function errorCode(error: unknown): string | null {
  const data = dataOf(error);
  return data?.code ?? null;
}

/** What the server wrote for a person to read, or null. */
export function errorMessage(error: unknown): string | null {
  return dataOf(error)?.message ?? null;
}

function dataOf(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof TRPCClientError)) return null;
  return (error.data as { code: string; message: string } | undefined) ?? null;
}
