import { randomBytes, randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { findAccount, spendTotp } from './accounts.ts';
import { reserveAttempt } from './attempts.ts';
import type { Secrets } from './secrets.ts';
import type { SignIn } from './sign-in.ts';

/** Milliseconds. */
export const codeLifetime = 10 * 60 * 1000;
const guessesPerCode = 5;

export type IssuedCode =
  | { readonly outcome: 'issued'; readonly sub: string; readonly code: string }
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'wait'; readonly retryAfterSeconds: number };

/**
 * A new six-digit code for this person in this interaction; an older one is dead. For an address that nobody signs in with
 * everything is the same, but for the code: no digits match it.
 */
export function issueCode(database: DatabaseSync, secrets: Secrets, signIn: SignIn): IssuedCode {
  const mail = reserveAttempt(database, 'code-mail', secrets.fingerprint('address', signIn.email));
  if (!mail.allowed) return { outcome: 'wait', retryAfterSeconds: mail.retryAfterSeconds };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  openCode(database, secrets, signIn, signIn.sub ? code : unguessable(), true);
  return signIn.sub ? { outcome: 'issued', sub: signIn.sub, code } : { outcome: 'nobody' };
}

/** Opens the code step without a mail: only an authenticator app can answer it. */
export function awaitAuthenticator(database: DatabaseSync, secrets: Secrets, signIn: SignIn): void {
  openCode(database, secrets, signIn, unguessable(), false);
}

function openCode(database: DatabaseSync, secrets: Secrets, signIn: SignIn, code: string, mailed: boolean): void {
  database
    .prepare(
      `update sign_in set step = 'code', code_hash = ?, code_expires = ?, code_mailed = ?, code_guesses = 0, code_used = 0
       where interaction = ?`,
    )
    .run(fingerprintOf(secrets, signIn, code), Date.now() + codeLifetime, Number(mailed), signIn.interaction);
}

export type CodeVerdict =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong' }
  /** Used, expired, replaced, or guessed at too often. */
  | { readonly outcome: 'dead' }
  | { readonly outcome: 'wait'; readonly retryAfterSeconds: number };

/** Judges what was typed: the code from the mail, or the one of an enrolled authenticator app. One statement counts the guess and uses the code up. */
export function judgeCode(database: DatabaseSync, secrets: Secrets, signIn: SignIn, typed: string): CodeVerdict {
  const guess = reserveAttempt(database, 'wrong-code', secrets.fingerprint('address', signIn.email));
  if (!guess.allowed) return { outcome: 'wait', retryAfterSeconds: guess.retryAfterSeconds };
  const judged = database
    .prepare(
      `update sign_in set code_guesses = code_guesses + 1, code_used = (code_hash = ?)
       where interaction = ? and code_used = 0 and code_guesses < ? and code_expires > ?
       returning code_used`,
    )
    .get(fingerprintOf(secrets, signIn, typed), signIn.interaction, guessesPerCode, Date.now());
  if (!judged) {
    guess.giveBack();
    return { outcome: 'dead' };
  }
  if (judged.code_used === 1 || isAuthenticatorCode(database, signIn, typed)) {
    guess.giveBack();
    return { outcome: 'right' };
  }
  return { outcome: 'wrong' };
}

function isAuthenticatorCode(database: DatabaseSync, signIn: SignIn, typed: string): boolean {
  const account = signIn.sub ? findAccount(database, signIn.sub) : undefined;
  if (!account?.active || !spendTotp(database, account, typed)) return false;
  return database.prepare('update sign_in set code_used = 1 where interaction = ? and code_used = 0').run(signIn.interaction).changes === 1;
}

/** The purpose, the person and the interaction are part of what is hashed: a code is worth nothing anywhere else. */
function fingerprintOf(secrets: Secrets, signIn: SignIn, code: string): string {
  return secrets.fingerprint('sign-in', signIn.interaction, signIn.sub ?? '', code);
}

function unguessable(): string {
  return randomBytes(32).toString('base64url');
}
