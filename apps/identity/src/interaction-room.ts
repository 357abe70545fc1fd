import type { DatabaseSync } from 'node:sqlite';
import type { Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import { findAccount } from './accounts.ts';
import { type Interaction, knownEmail } from './known-person.ts';
import type { Mailer } from './mailer.ts';
import { authenticatorPage, codePage, emailPage, passwordPage } from './pages.ts';
import type { Secrets } from './secrets.ts';
import { beginSignIn, findSignIn, type SignIn } from './sign-in.ts';

/** What the interaction pages work with. */
export type InteractionRoom = {
  readonly provider: Provider;
  readonly database: DatabaseSync;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly demo: boolean;
};

/** Where one browser stands in its sign-in. */
export type Visit = {
  readonly interaction: Interaction;
  readonly path: string;
  readonly signIn: SignIn;
};

/** The interaction was finished, has expired, or belongs to another browser. */
export class InteractionGone extends Error {}

/** Its cookie and the address must name the same interaction. Somebody who is already known starts at the password. */
export async function enter({ provider, database }: InteractionRoom, request: Request, response: Response): Promise<Visit> {
  const interaction = await provider.interactionDetails(request, response);
  const { uid } = interaction;
  if (uid !== request.params.uid) throw new InteractionGone();
  if (!findSignIn(database, uid)) {
    const email = knownEmail(database, interaction);
    beginSignIn(database, uid, email ? 'password' : 'email', email);
  }
  const signIn = findSignIn(database, uid);
  if (!signIn) throw new InteractionGone();
  return { interaction, path: `/interaction/${uid}`, signIn };
}

/** What to say on the page beside the step itself. */
export type Remark = {
  readonly status?: number;
  readonly fault?: string;
  readonly notice?: string;
  /** The address as it was typed, when it could not be read. */
  readonly typed?: string;
};

export function show(room: InteractionRoom, response: Response, { interaction, path, signIn }: Visit, remark: Remark = {}): void {
  const { email, passwordProved, codeProved } = signIn;
  const again = email !== '' && knownEmail(room.database, interaction) === email;
  const view = {
    path,
    again,
    passwordProved,
    codeProved,
    email: remark.typed ?? email,
    fault: remark.fault,
    notice: remark.notice,
  };
  response.status(remark.status ?? 200);
  if (signIn.step === 'email') response.send(emailPage(view, room.demo));
  else if (signIn.step === 'password') response.send(passwordPage(view));
  else if (passwordProved && !signIn.codeMailed && hasAuthenticator(room, signIn)) response.send(authenticatorPage(view));
  else response.send(codePage(view));
}

export function hasAuthenticator({ database }: InteractionRoom, { sub }: SignIn): boolean {
  return sub !== undefined && findAccount(database, sub)?.totpSecret !== undefined;
}
