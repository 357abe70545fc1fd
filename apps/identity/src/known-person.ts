import type { DatabaseSync } from 'node:sqlite';
import type { Provider } from 'oidc-provider';
import { findAccount, normaliseEmail } from './accounts.ts';

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The address of somebody who need not type it: whose session asks again, whom the client named by an ID token, or by a login_hint. */
export function knownEmail(database: DatabaseSync, interaction: Interaction): string | undefined {
  const sub = interaction.session?.accountId ?? demandedPerson(interaction);
  const account = sub ? findAccount(database, sub) : undefined;
  if (account) return account.email;
  const hint = interaction.params.login_hint;
  return typeof hint === 'string' && hint.includes('@') ? normaliseEmail(hint) : undefined;
}

/** The person whom the client's `id_token_hint` demands. The provider has verified the token before the interaction began. */
export function demandedPerson(interaction: Interaction): string | undefined {
  const hint = interaction.params.id_token_hint;
  if (typeof hint !== 'string') return undefined;
  const payload: unknown = JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString());
  return typeof payload === 'object' && payload !== null && 'sub' in payload ? String(payload.sub) : undefined;
}
