import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openApiDocument, openApiFile } from './openapi.ts';

test('the checked-in document is what the schemas say (write it anew: node src/http/openapi.ts)', async () => {
  expect(JSON.parse(await readFile(openApiFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
