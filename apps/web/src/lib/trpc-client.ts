import type { AppRouter } from '@micromart/bff/router';
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { queryClient } from './query-client.ts';

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

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
