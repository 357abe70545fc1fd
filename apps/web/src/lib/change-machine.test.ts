import { describe, expect, test } from 'vitest';
import { advanceChange, type ChangeEvent, type ChangeState, startChange } from './change-machine.ts';

const run = (events: readonly ChangeEvent[], from: ChangeState = startChange(null)) => events.reduce(advanceChange, from);
const send: ChangeEvent = { did: 'send', freshKey: 'key-1' };
const sendAgain: ChangeEvent = { did: 'send', freshKey: 'key-2' };
const unavailable: ChangeEvent = {
  did: 'answer',
  result: { outcome: 'unavailable', system: 'the account system', since: '2026-11-01T00:00:00Z' },
};
const replyLost: ChangeEvent = {
  did: 'answer',
  result: { outcome: 'unknown', system: 'the account system', since: '2026-11-01T00:00:00Z' },
};
const conflict: ChangeEvent = { did: 'answer', result: { outcome: 'conflict', lines: ['Theirs'], value: 'Theirs', version: 'v9' } };
const noAnswer: ChangeEvent = { did: 'fail', code: null, message: null };

describe('the key', () => {
  test('stays for another try after no answer came, and after the system was away', () => {
    expect(run([send, noAnswer, sendAgain]).key).toBe('key-1');
    expect(run([send, unavailable, sendAgain]).key).toBe('key-1');
    expect(run([send, replyLost, sendAgain]).key).toBe('key-1');
  });

  test('is a new one once something else is typed', () => {
    expect(run([send, noAnswer, { did: 'type' }, sendAgain]).key).toBe('key-2');
  });

  test('is a new one after any outcome that ended the act', () => {
    for (const result of [
      { outcome: 'refused', reason: 'No.', field: null },
      { outcome: 'changed', undo: null },
    ] as const) {
      expect(run([send, { did: 'answer', result }, sendAgain]).key).toBe('key-2');
    }
  });
});

describe('saved', () => {
  test('is shown after the system of record said so, and never before', () => {
    const states = [send, noAnswer, sendAgain, unavailable].map((_, at, events) => run(events.slice(0, at + 1)).face.is);
    expect(states).toEqual(['pending', 'unknown', 'pending', 'unavailable']);
    expect(run([send, { did: 'answer', result: { outcome: 'changed', undo: '7' } }]).face).toEqual({ is: 'saved', undo: '7' });
  });
});

test('a system that may have carried it out is never told as nothing changed', () => {
  expect(run([send, replyLost]).face).toEqual({ is: 'unknown' });
});

describe('a conflict', () => {
  test('shows both values and stays while the person goes on typing', () => {
    expect(run([send, conflict, { did: 'type' }]).face).toMatchObject({ is: 'conflict', lines: ['Theirs'] });
  });

  test('keeps mine over the newer version, as a new act', () => {
    expect(run([send, conflict, { did: 'keep-mine' }, sendAgain])).toMatchObject({
      key: 'key-2',
      newer: { version: 'v9' },
      face: { is: 'pending' },
    });
  });

  test('about a value that is gone has no version to act upon', () => {
    const gone: ChangeEvent = { did: 'answer', result: { outcome: 'conflict', lines: [], value: null, version: null } };
    expect(run([send, gone, { did: 'keep-mine' }]).newer).toEqual({ version: null });
  });

  test('leaves nothing behind once it was saved', () => {
    expect(
      run([send, conflict, { did: 'keep-mine' }, sendAgain, { did: 'answer', result: { outcome: 'changed', undo: null } }]).newer,
    ).toBeNull();
  });
});

describe('errors', () => {
  test.each([
    ['sign-in-needed', 'sign-in-needed'],
    ['fresh-sign-in-needed', 'fresh-sign-in-needed'],
    ['unavailable', 'unavailable'],
    ['unexpected', 'unknown'],
    [null, 'unknown'],
    ['too-many', 'refused'],
  ] as const)('%s is shown as %s', (code, face) => {
    expect(run([send, { did: 'fail', code, message: 'A sentence.' }]).face.is).toBe(face);
  });
});

test('typing while it is being saved changes nothing', () => {
  const pending = run([send]);
  expect(advanceChange(pending, { did: 'type' })).toBe(pending);
});

test('a form without script begins where it ended', () => {
  expect(startChange({ outcome: 'refused', reason: 'Write something.', field: null }).face.is).toBe('refused');
});
