import { randomInt } from 'node:crypto';

/** Six digits, each of the million equally likely. */
export function newOneTimeCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0');
}
