import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { inTransaction } from './database.ts';

export type Role = 'customer' | 'support';

export type Account = {
  readonly sub: string;
  /** The sign-in address, in lower case. One account an address. */
  readonly email: string;
  readonly role: Role;
  readonly passwordHash: string;
  /** Base32, when an authenticator app is enrolled. */
  readonly totpSecret: string | undefined;
  /** Demands a one-time code after the password. */
  readonly secondFactor: boolean;
  readonly active: boolean;
};

export function normaliseEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

export function findAccount(database: DatabaseSync, sub: string): Account | undefined {
  return readAccount(database.prepare('select * from account where sub = ?'), sub);
}

export function findAccountByEmail(database: DatabaseSync, email: string): Account | undefined {
  return readAccount(database.prepare('select * from account where email = ?'), normaliseEmail(email));
}

export function addAccount(database: DatabaseSync, account: Account): void {
  database
    .prepare('insert into account (sub, email, role, password_hash, totp_secret, second_factor, active) values (?, ?, ?, ?, ?, ?, ?)')
    .run(
      account.sub,
      normaliseEmail(account.email),
      account.role,
      account.passwordHash,
      account.totpSecret ?? null,
      Number(account.secondFactor),
      Number(account.active),
    );
}

/** A changed address takes open codes and all of the provider's sessions of that person with it. */
export function changeEmail(database: DatabaseSync, sub: string, email: string): 'changed' | 'taken' {
  const wanted = normaliseEmail(email);
  return inTransaction(database, () => {
    const holder = findAccountByEmail(database, wanted);
    if (holder?.sub === sub) return 'changed';
    if (holder) return 'taken';
    database.prepare('update account set email = ? where sub = ?').run(wanted, sub);
    endEverywhere(database, sub);
    return 'changed';
  });
}

export function setActive(database: DatabaseSync, sub: string, active: boolean): void {
  inTransaction(database, () => {
    database.prepare('update account set active = ? where sub = ?').run(Number(active), sub);
    if (!active) endEverywhere(database, sub);
  });
}

export function removeAccount(database: DatabaseSync, sub: string): void {
  inTransaction(database, () => {
    database.prepare('delete from account where sub = ?').run(sub);
    endEverywhere(database, sub);
  });
}

function endEverywhere(database: DatabaseSync, sub: string): void {
  database.prepare('delete from sign_in where sub = ?').run(sub);
  database.prepare('delete from provider_record where sub = ?').run(sub);
}

/** Takes the same time whether or not there is such an account. */
export async function isPasswordOf(account: Account | undefined, typed: string, nobodysPasswordHash: string): Promise<boolean> {
  const matches = await verify(account?.passwordHash ?? nobodysPasswordHash, typed);
  return matches && account?.active === true;
}

const totpPeriod = 30;

/** RFC 6238 with one step of tolerance; a step that was used, or an older one, is refused (one conditional UPDATE). */
export function spendTotp(database: DatabaseSync, account: Account, typed: string): boolean {
  if (!account.totpSecret) return false;
  const totp = new TOTP({
    secret: Secret.fromBase32(account.totpSecret),
    period: totpPeriod,
  });
  const now = Date.now();
  const delta = totp.validate({ token: typed, window: 1, timestamp: now });
  if (delta === null) return false;
  const step = Math.floor(now / 1000 / totpPeriod) + delta;
  return database.prepare('update account set totp_step = ? where sub = ? and totp_step < ?').run(step, account.sub, step).changes === 1;
}

/** Its table is strict: SQLite vouches for these types. */
type AccountRow = {
  sub: string;
  email: string;
  role: Role;
  password_hash: string;
  totp_secret: string | null;
  second_factor: 0 | 1;
  active: 0 | 1;
};

function readAccount(statement: StatementSync, key: string): Account | undefined {
  const row = statement.get(key) as AccountRow | undefined;
  if (!row) return undefined;
  return {
    sub: row.sub,
    email: row.email,
    role: row.role,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret ?? undefined,
    secondFactor: row.second_factor === 1,
    active: row.active === 1,
  };
}
