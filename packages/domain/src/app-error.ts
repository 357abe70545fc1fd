/**
 * The faults a person may read about. Anything else that is thrown becomes `unexpected` with a reference.
 *
 * Business refusals (a wrong code, a conflict, a field that is not valid) are return values of the acts, not errors.
 */
export const appErrorCodes = {
  'sign-in-needed': { status: 401, message: 'Your session has ended. Sign in to go on.' },
  'fresh-sign-in-needed': { status: 403, message: 'For this we ask you to sign in once more.' },
  'not-allowed': { status: 404, message: 'There is nothing here.' },
  'bad-input': { status: 400, message: 'Something in the request could not be read. Nothing was changed.' },
  'too-many': { status: 429, message: 'That was a lot in a short time. Wait a moment, then try again.' },
  'too-large': { status: 413, message: 'The request was too large. Nothing was changed.' },
  'not-same-site': { status: 403, message: 'This request did not come from this page. Nothing was changed.' },
  unavailable: { status: 503, message: 'We could not reach the system that holds this. Nothing was changed.' },
  unexpected: { status: 500, message: 'Something went wrong on our side. Nothing is shown as saved that was not.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type AppErrorCode = keyof typeof appErrorCodes;

/** `detail` is for the log only and must not carry personal values; a person reads the message of the code. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AppErrorCode, detail: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(`${code}: ${detail}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
