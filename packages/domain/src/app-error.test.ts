import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode, appErrorCodes } from './app-error.ts';

describe('an error that a person may read about', () => {
  it.each(Object.entries(appErrorCodes))('%s has a status and a calm sentence', (_code, { status, message }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/!|error|exception|invalid|null/i);
  });

  it('says that nothing was changed wherever a change was turned away', () => {
    for (const code of ['bad-input', 'too-large', 'not-same-site', 'unavailable'] satisfies AppErrorCode[])
      expect(appErrorCodes[code].message).toContain('Nothing was changed.');
  });

  it('keeps what the log reads out of what a person reads', () => {
    const error = new AppError('unavailable', 'accounts answered 502 after 900 ms');
    expect(error).toMatchObject({ name: 'AppError', code: 'unavailable', detail: 'accounts answered 502 after 900 ms' });
    expect(appErrorCodes[error.code].message).not.toContain('502');
  });

  it('carries its cause and how long to wait, when there is one', () => {
    const cause = new Error('reset');
    expect(new AppError('too-many', 'rule sign-in', { cause, retryAfterSeconds: 30 })).toMatchObject({ cause, retryAfterSeconds: 30 });
    expect(new AppError('too-many', 'rule sign-in')).not.toHaveProperty('cause');
    expect(new AppError('too-many', 'rule sign-in').retryAfterSeconds).toBeUndefined();
  });

  it('answers what is forbidden like what does not exist', () => {
    expect(appErrorCodes['not-allowed']).toEqual({ status: 404, message: 'There is nothing here.' });
  });
});
