import { describe, expect, it } from 'vitest';
import { durations, inSeconds } from './time.ts';

describe('the durations', () => {
  it.each([
    ['pageDeadline', 1.5],
    ['changeDeadline', 5],
    ['sessionIdle', 30 * 60],
    ['sessionAbsolute', 12 * 3600],
    ['webviewIdle', 15 * 60],
    ['webviewAbsolute', 60 * 60],
    ['agentIdle', 10 * 60],
    ['agentAbsolute', 30 * 60],
    ['freshSignIn', 300],
    ['signInTransaction', 600],
    ['oneTimeCode', 600],
    ['contactChangeUndo', 604_800],
    ['diaryUndo', 2_592_000],
    ['receiptKept', 172_800],
    ['pictureUndo', 600],
    ['shutdown', 10],
  ] as const)('%s is %d seconds', (name, seconds) => {
    expect(durations[name]).toBe(seconds * 1000);
  });

  it('lets no session be idle longer than it may live', () => {
    expect(durations.sessionIdle).toBeLessThan(durations.sessionAbsolute);
    expect(durations.webviewIdle).toBeLessThan(durations.webviewAbsolute);
    expect(durations.agentIdle).toBeLessThan(durations.agentAbsolute);
  });

  it('gives support never longer than the customer', () => {
    expect(durations.agentIdle).toBeLessThanOrEqual(durations.webviewIdle);
    expect(durations.agentAbsolute).toBeLessThanOrEqual(durations.webviewAbsolute);
  });
});

it('counts in whole seconds where a cookie wants them', () => {
  expect(inSeconds(durations.sessionIdle)).toBe(1800);
  expect(inSeconds(1499)).toBe(1);
});
