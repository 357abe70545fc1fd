/**
 * The typed client of the BFF. Nothing of the first view needs it, so it is fetched after the page has woken up (see `warmUp`)
 * or with the first act. Files that are loaded later themselves import `trpc-client.ts` directly.
 */
export function wire(): Promise<typeof import('./trpc-client.ts')> {
  return import('./trpc-client.ts');
}
