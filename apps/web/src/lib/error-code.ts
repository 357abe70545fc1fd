import type { AppErrorCode } from '@micromart/domain/app-error';

/** The code of an error that the server named (app-error.ts); null when the server was not reached or said something unreadable. */
export function errorCode(error: unknown): AppErrorCode | null {
  return named(error)?.code ?? null;
}

/** What the server wrote for a person to read, or null. */
export function errorMessage(error: unknown): string | null {
  return named(error)?.message ?? null;
}

function named(error: unknown): { code?: AppErrorCode; message?: string } | null {
  return (error as { data?: { code?: AppErrorCode; message?: string } | null } | null)?.data ?? null;
}
