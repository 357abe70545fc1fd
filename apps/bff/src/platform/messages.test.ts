import { expect, test } from 'vitest';
import { codeMessage, noticeMessage } from './messages.ts';

test('a code says what it is for, how long it lives, and what to do when it is not yours', () => {
  for (const [contact, words] of [
    ['email', 'e-mail address'],
    ['phone', 'phone number'],
  ] as const) {
    const { subject, text } = codeMessage(contact, '012345');
    expect(subject).toContain('012345');
    expect(text).toContain('012345');
    expect(text).toContain(words);
    expect(text).toContain('10 minutes');
    expect(text).toContain('need not do anything');
    expect(`${subject}${text}`).not.toMatch(/!|https?:/);
  }
});

test('a notice has the way back and no way in', () => {
  const { subject, text } = noticeMessage('email', 'https://privacy.example/undo#token');
  expect(subject).toBe('Your e-mail address at Micromart was changed');
  expect(text).toContain('https://privacy.example/undo#token');
  expect(text.match(/https?:\/\/\S+/g)).toHaveLength(1);
  expect(text).toContain('7 days');
});
