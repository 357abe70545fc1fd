import { expect, test } from 'vitest';
import { layOut, shortName } from './lay-out.ts';
import type { Choice, Topic } from './notifications-view.ts';

const choice = (channel: Choice['channel'], channelName: string, locked: string | null = null) =>
  ({ channel, channelName, locked }) as Choice;
const topic = (...choices: Choice[]) => ({ choices }) as Topic;

test('each address and number has a column; phones and browsers share one', () => {
  const pushes = [choice('push', 'Push, Maria’s phone'), choice('push', 'Push, the laptop')];
  const layout = layOut([topic(choice('email', 'E-mail'), ...pushes), topic(choice('email', 'E-mail'), choice('sms', 'SMS'))]);
  expect(layout).toEqual({ columns: ['E-mail', 'SMS'], hasPush: true, notes: [] });
});

test('a reason that holds for a whole channel is said once', () => {
  const stopped = choice('sms', 'SMS', 'Stopped at your carrier.');
  expect(layOut([topic(stopped), topic(stopped)]).notes).toEqual([{ channel: 'SMS', reason: 'Stopped at your carrier.' }]);
});

test('a reason that holds for some topics of a channel is left to them', () => {
  expect(layOut([topic(choice('email', 'E-mail', 'One channel stays on.')), topic(choice('email', 'E-mail'))]).notes).toEqual([]);
});

test('a phone is called by its own name under the head of its column', () => {
  expect(shortName({ channelName: 'Push, Maria’s phone' })).toBe('Maria’s phone');
  expect(shortName({ channelName: 'E-mail' })).toBe('E-mail');
});
