import type { DatabaseSync } from 'node:sqlite';
import { findAccountByEmail, normaliseEmail } from './accounts.ts';

export type Step = 'email' | 'password' | 'code';

/** How far one person has come in one interaction. Lives on the server, so that no step can be skipped from the browser. */
export type SignIn = {
  readonly interaction: string;
  readonly step: Step;
  readonly email: string;
  /** Absent when nobody signs in with this address. */
  readonly sub: string | undefined;
  readonly passwordProved: boolean;
  readonly codeProved: boolean;
  /** False while only an authenticator app can answer. */
  readonly codeMailed: boolean;
};

const minute = 60 * 1000;
/** As long as the provider keeps the interaction itself. */
export const interactionLifetime = 30 * minute;

export function findSignIn(database: DatabaseSync, interaction: string): SignIn | undefined {
  const row = database.prepare('select * from sign_in where interaction = ? and expires > ?').get(interaction, Date.now());
  if (!row) return undefined;
  return {
    interaction,
    step: row.step as Step,
    email: String(row.email),
    sub: row.sub === null ? undefined : String(row.sub),
    passwordProved: row.password_proved === 1,
    codeProved: row.code_used === 1,
    codeMailed: row.code_mailed === 1,
  };
}

/** Begins again with this address; whatever was proved or sent before is dead. */
export function beginSignIn(database: DatabaseSync, interaction: string, step: 'email' | 'password', typedEmail = ''): void {
  const email = normaliseEmail(typedEmail);
  const account = findAccountByEmail(database, email);
  database
    .prepare('insert or replace into sign_in (interaction, step, email, sub, expires) values (?, ?, ?, ?, ?)')
    .run(interaction, step, email, account?.active ? account.sub : null, Date.now() + interactionLifetime);
}

export function goToStep(database: DatabaseSync, interaction: string, step: Step): void {
  database.prepare('update sign_in set step = ? where interaction = ?').run(step, interaction);
}

export function keepPasswordProof(database: DatabaseSync, { interaction, sub }: SignIn): void {
  database.prepare('update sign_in set password_proved = 1 where interaction = ? and sub = ?').run(interaction, sub ?? null);
}

export function forgetSignIn(database: DatabaseSync, interaction: string): void {
  database.prepare('delete from sign_in where interaction = ?').run(interaction);
}
