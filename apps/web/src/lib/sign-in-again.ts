import { api } from './trpc-client.ts';

/** Keeps what was typed on the server, signs in once more, and comes back to the very place. */
export async function signInAgain(place: string, draft: unknown): Promise<void> {
  const { url } = await api.signIn.prepareStepUp.mutate({ place, draft: JSON.stringify(draft) });
  location.assign(url);
}
