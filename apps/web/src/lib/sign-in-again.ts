import { pageOf, placeHref } from './place.ts';
import { api } from './trpc-client.ts';

/** Keeps on the server what was typed in the editor of a row, signs in once more, and comes back to that editor. */
export async function signInAgain(anchor: string, draft: unknown): Promise<void> {
  const place = placeHref(pageOf(location), 'edit', anchor);
  const { url } = await api.signIn.prepareStepUp.mutate({ place, draft: JSON.stringify(draft) });
  location.assign(url);
}
