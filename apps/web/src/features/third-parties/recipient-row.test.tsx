import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { expect, test } from 'vitest';
import { RecipientRow } from './recipient-row.tsx';
import type { Recipient } from './third-parties-view.ts';

const hubspot: Recipient = {
  id: 'hubspot',
  version: '1',
  entry: 'F2',
  anchor: 'sharing-recipient-hubspot',
  name: 'HubSpot',
  task: 'Sends our news and offers',
  gets: ['Name', 'E-mail'],
  how: 'Since March 2, 2024.',
  essential: false,
  allowed: true,
  consequence: 'We send nothing more.',
  policyUrl: 'https://hubspot.example/privacy',
};

function render(recipient: Recipient): string {
  return renderToString(
    <StaticRouter location="/">
      <RecipientRow recipient={recipient} isEditable isAsking={false} isAboutOpen={false} />
    </StaticRouter>,
  ).replaceAll('<!-- -->', '');
}

/** The link that opens the question, without its words. */
const linkOf = (html: string, words: string) => html.match(new RegExp(`<a [^>]*>(?=${words}<)`))?.[0]?.replace(words, '');

test('stopping and allowing again weigh the same', () => {
  expect(linkOf(render(hubspot), 'Stop')).toBeDefined();
  expect(linkOf(render({ ...hubspot, allowed: false }), 'Allow again')).toBe(linkOf(render(hubspot), 'Stop'));
});

test('what is essential says why, and offers nothing to stop', () => {
  const html = render({ ...hubspot, essential: true, consequence: 'Needed for this task: takes card payments.' });
  expect(html).toContain('Needed for this task: takes card payments.');
  expect(linkOf(html, 'Stop')).toBeUndefined();
});

test('the privacy page is theirs: it learns nothing of where the person came from', () => {
  expect(render(hubspot)).toContain('rel="noopener noreferrer"');
});
