import type { AppRouter } from '@micromart/bff/router';
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { pageSession } from './page-session.ts';
import { queryClient } from './query-client.ts';

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

const url = '/trpc';

function headers(): Record<string, string> {
  const session = pageSession();
  return { 'x-micromart-request': '1', ...(session !== null && { 'x-micromart-session': session }) };
}

/** A read that no press of a key or a button came before is sent by a timer or by news: it must not keep an idle session alive. */
function headersOfRead(): Record<string, string> {
  return { ...headers(), ...(!navigator.userActivation.isActive && { 'x-micromart-unattended': '1' }) };
}

/** Reads travel together and come back one by one, so that a slow system holds nobody up; a change travels alone. Everything is POST: no personal data in addresses. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'query',
      true: httpBatchStreamLink({ url, headers: headersOfRead, maxItems: 10, methodOverride: 'POST' }),
      false: httpLink({ url, headers }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
