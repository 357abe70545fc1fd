import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { hash } from '@node-rs/argon2';
import type { JWK } from 'oidc-provider';

/** Made once, at the first start, and kept in the database: whoever holds the file holds the keys. */
export type Secrets = {
  readonly signingKey: JWK;
  readonly cookieKey: string;
  /** Keyed fingerprint of one-time codes and of the addresses that attempts are counted by. */
  readonly fingerprint: (...parts: string[]) => string;
  /** The hash of a password that nobody has: unknown addresses take as long as known ones. */
  readonly nobodysPasswordHash: string;
};

export async function loadSecrets(database: DatabaseSync): Promise<Secrets> {
  const fingerprintKey = await kept(database, 'fingerprint-key', randomKey);
  return {
    signingKey: JSON.parse(await kept(database, 'signing-key', newSigningKey)) as JWK,
    cookieKey: await kept(database, 'cookie-key', randomKey),
    fingerprint: (...parts) => createHmac('sha256', fingerprintKey).update(JSON.stringify(parts)).digest('base64url'),
    nobodysPasswordHash: await kept(database, 'nobodys-password-hash', () => hash(randomKey())),
  };
}

/** What is kept under a name, made on the first ask. */
export async function kept(database: DatabaseSync, name: string, make: () => string | Promise<string>): Promise<string> {
  const read = database.prepare('select value from kept_secret where name = ?');
  const found = read.get(name);
  if (found) return String(found.value);
  database.prepare('insert or ignore into kept_secret (name, value) values (?, ?)').run(name, await make());
  return String(read.get(name)?.value);
}

function randomKey(): string {
  return randomBytes(32).toString('base64url');
}

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'ES256',
  });
}
