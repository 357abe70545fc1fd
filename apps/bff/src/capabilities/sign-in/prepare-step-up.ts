import { keepDraft } from '@micromart/store/drafts';
import * as z from 'zod';
import { ownPath } from '../../platform/own-path.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

export const stepUpInput = z.object({ place: z.string().max(500), draft: z.string().max(2000) });
export const stepUpOutput = z.object({ url: z.string() });

/** Keeps what was typed on the server and says where to go to sign in once more; the way back leads to `place`. */
export async function prepareStepUp(ctx: CustomerContext, input: z.infer<typeof stepUpInput>): Promise<z.infer<typeof stepUpOutput>> {
  const place = ownPath(input.place);
  const draft = await keepDraft(ctx.services.store, ctx.services.keyring, { person: ctx.person, place, draft: input.draft });
  return { url: `/auth/sign-in?${new URLSearchParams({ fresh: '1', return: place, draft }).toString()}` };
}
