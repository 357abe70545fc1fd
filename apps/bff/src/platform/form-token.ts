import { createHmac, timingSafeEqual } from 'node:crypto';

/** Proves that a form sent without script was made for this very session. `secret` is the session secret of the configuration. */
export function formTokenOf(secret: string, sessionPublicId: string): string {
  return createHmac('sha256', secret).update(`form\0${sessionPublicId}`).digest('base64url');
}

export function isFormToken(secret: string, sessionPublicId: string, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const right = Buffer.from(formTokenOf(secret, sessionPublicId));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
}
