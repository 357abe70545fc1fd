import type { Env } from '../env.ts';

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
