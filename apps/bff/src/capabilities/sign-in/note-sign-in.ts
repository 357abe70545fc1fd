import type { SessionDetails } from '@micromart/store/sessions';
import type { RequestContext } from '../../platform/request-context.ts';

/** Writes a finished sign-in down in the log of an account system that is kept here, with the network and not the address. A log that fails keeps nobody out. */
export async function noteSignIn(
  { services: { signInLog, log }, requestId }: RequestContext,
  person: string,
  { userAgent, ipPrefix }: Pick<SessionDetails, 'userAgent' | 'ipPrefix'>,
): Promise<void> {
  const line = {
    mark: crypto.randomUUID(),
    at: new Date().toISOString(),
    kind: 'sign-in',
    device: null,
    place: null,
    text: `Signed in with ${userAgent}`,
    details: { address: ipPrefix, browser: userAgent, outcome: 'signed in' },
  };
  await signInLog?.append(person, [line]).catch((error: unknown) => {
    log.error({ requestId, error: error instanceof Error ? error.name : 'unknown' }, 'a sign-in could not be written down');
  });
}
