import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import type { Choice, Topic } from './notifications-view.ts';
import { TopicRows } from './topic-rows.tsx';

const choice = (id: string, more: Partial<Choice> = {}): Choice => ({
  id,
  version: '7',
  anchor: `messaging-topic-choice-${id}`,
  channel: 'email',
  channelName: 'E-mail',
  label: 'Company news by E-mail',
  on: true,
  locked: null,
  ...more,
});

function render(choices: Choice[], isEditable = true): string {
  const topics: Topic[] = [
    {
      topic: 'news',
      entry: 'H8b',
      anchor: 'messaging-topic-news',
      name: 'Company news',
      note: 'Sent by HubSpot.',
      essential: false,
      choices,
    },
  ];
  return renderToString(
    <StaticRouter location="/">
      <TopicRows topics={topics} layout={layOut(topics)} isEditable={isEditable} about={null} />
    </StaticRouter>,
  ).replaceAll('<!-- -->', '');
}

test('a switch is a form that says what it will do, so it works without script', () => {
  const html = render([choice('news-email')]);
  for (const [name, value] of [
    ['act', 'notifications.setChoice'],
    ['id', 'news-email'],
    ['version', '7'],
    ['on', 'false'],
  ])
    expect(html).toContain(`name="${name}" value="${value}"`);
});

test('a locked switch names the sentence that says why', () => {
  const html = render([choice('news-sms', { channel: 'sms', channelName: 'SMS', locked: 'Stopped at your carrier. Text START.' })]);
  const [, why = ''] = html.match(/aria-describedby="([^"]+)"/) ?? [];
  expect(html).toMatch(new RegExp(`id="${why}"[^>]*>.*?Stopped at your carrier. Text START.`));
});

test('on an older answer every switch is still', () => {
  expect(render([choice('news-email')], false)).toContain('aria-disabled="true"');
});
