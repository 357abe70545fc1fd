import { QueryClient } from '@tanstack/react-query';

/**
 * CAREFUL: one cache for the whole module. In the browser that is one person. On the server it would be everybody,
 * so nothing that runs there may read or fill it: sections get their data from the page's own promises instead.
 */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, gcTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: 'always' } },
});
