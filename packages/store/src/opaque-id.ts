import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, 43 characters fit for a cookie or a URL. Whoever has it may use it: store only its hash. */
export function newOpaqueId(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOpaqueId(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
