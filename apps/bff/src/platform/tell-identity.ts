import { emailKind } from '@micromart/domain/records/accounts';
import { durations } from '@micromart/domain/time';
import type { Env } from '../env.ts';
import type { Services } from './services.ts';

/** Tells the identity provider the e-mail that the account system has now. Rejects when either does not answer. */
export async function tellIdentityOfEmail({ env, sources }: Services, person: string): Promise<void> {
  const held = await sources.accounts.read(
    { subject: person, kinds: [emailKind.kind] },
    { deadlineAt: Date.now() + durations.changeDeadline, requestId: crypto.randomUUID() },
  );
  if (held.state !== 'fresh') throw new Error('the account system does not answer yet');
  for (const { value } of held.data) await tellIdentity(env, person, emailKind.value.parse(value).address);
}

/**
 * Tells the identity provider the sign-in e-mail of a person, by SCIM 2.0 (RFC 7644, PATCH of a User).
 * Rejects when it did not take it; without a provisioning address in the configuration the provider follows the account system by itself.
 */
export async function tellIdentity(env: Env, person: string, email: string): Promise<void> {
  if (env.provisioning.url === null) return;
  const answer = await fetch(`${env.provisioning.url}/Users/${encodeURIComponent(person)}`, {
    method: 'PATCH',
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
    headers: { authorization: `Bearer ${env.provisioning.token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'userName', value: email }],
    }),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the identity provider answered ${answer.status}`);
}
