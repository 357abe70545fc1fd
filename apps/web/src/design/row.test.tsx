import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Row } from './row.tsx';

test('nothing held is said, and never an empty line', () => {
  expect(renderToStaticMarkup(<Row anchor="a" label="Employer" lines={[]} />)).toContain('We hold nothing here.');
});

test('a masked row does not carry its value', () => {
  const html = renderToStaticMarkup(<Row anchor="a" label="Birthday" lines={['April 23, 1987']} masked />);
  expect(html).not.toContain('1987');
  expect(html).toContain('Hidden from support');
});

test('an editor takes the place of the value', () => {
  const html = renderToStaticMarkup(<Row anchor="a" label="Name" lines={['Maria']} editor={<p>editor</p>} acts={<p>acts</p>} />);
  expect(html).toContain('editor');
  expect(html).not.toMatch(/Maria|acts/);
});
