import { expect, test } from 'vitest';
import { splitStatements } from './migrate.ts';

test('statements end at semicolons, but not within text, bodies or comments', () => {
  const text = `
    -- first; still the comment
    create table a (b text default 'x;''y');
    do $body$ begin perform 1; end $body$;
    create table "odd;name" (c int); -- the end;
  `;
  const statements = splitStatements(text).map((part) => part.replace(/^\s*--[^\n]*\n/, '').trim());
  expect(statements).toEqual([
    `create table a (b text default 'x;''y')`,
    'do $body$ begin perform 1; end $body$',
    'create table "odd;name" (c int)',
  ]);
});
