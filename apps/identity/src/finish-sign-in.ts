import type { Request, Response } from 'express';
import { findAccount } from './accounts.ts';
import { acr } from './acr.ts';
import { awaitAuthenticator, issueCode } from './codes.ts';
import { hasAuthenticator, InteractionGone, type InteractionRoom, type Visit } from './interaction-room.ts';
import { demandedPerson } from './known-person.ts';
import { findSignIn, forgetSignIn, goToStep } from './sign-in.ts';

/** After something was proved: on to what is still missing, or back to the client. Reads the proofs anew from the database. */
export async function goOn(room: InteractionRoom, visit: Visit, request: Request, response: Response): Promise<void> {
  const { database, secrets, mailer } = room;
  const signIn = findSignIn(database, visit.interaction.uid);
  const account = signIn?.sub ? findAccount(database, signIn.sub) : undefined;
  if (!signIn || !account?.active) throw new InteractionGone();
  const { passwordProved, codeProved } = signIn;

  if (account.secondFactor && !passwordProved) {
    goToStep(database, signIn.interaction, 'password');
    return response.redirect(303, visit.path);
  }
  if (account.secondFactor && !codeProved) {
    if (hasAuthenticator(room, signIn)) awaitAuthenticator(database, secrets, signIn);
    else {
      const issued = issueCode(database, secrets, signIn);
      if (issued.outcome === 'issued') mailer.sendCode(account.email, issued.code);
      else goToStep(database, signIn.interaction, 'code');
    }
    return response.redirect(303, visit.path);
  }
  if (!passwordProved && !codeProved) throw new InteractionGone();
  forgetSignIn(database, signIn.interaction);
  await finish(room, visit, account.sub, { passwordProved, codeProved }, request, response);
}

async function finish(
  { provider }: InteractionRoom,
  { interaction }: Visit,
  sub: string,
  { passwordProved, codeProved }: { passwordProved: boolean; codeProved: boolean },
  request: Request,
  response: Response,
): Promise<void> {
  const demanded = demandedPerson(interaction);
  if (demanded && demanded !== sub) {
    const refusal = {
      error: 'access_denied',
      error_description: 'somebody else signed in',
    };
    return provider.interactionFinished(request, response, refusal);
  }
  /** Another person's session in this browser ends here, before the new one begins. */
  if (interaction.session && interaction.session.accountId !== sub) {
    const other = await provider.Session.findByUid(interaction.session.uid);
    await other?.destroy();
    interaction.session = undefined;
    await interaction.persist();
  }
  const both = passwordProved && codeProved;
  const login = {
    accountId: sub,
    acr: both ? acr.twoFactors : acr.oneFactor,
    amr: [...(passwordProved ? ['pwd'] : []), ...(codeProved ? ['otp'] : []), ...(both ? ['mfa'] : [])],
    remember: false,
  };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}
