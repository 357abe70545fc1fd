import { brotliDecompressSync } from 'node:zlib';
import { fetchBytes } from './fetch-bytes.ts';
import type { Row } from './row.ts';

/** S1: what comes over the wire before the first view is usable. `files`: what a browser asked for until then. */
export async function measureBytes(address: string, cookie: string, files: readonly string[]): Promise<Row[]> {
  const document = await fetchBytes(`${address}/`, { cookie });
  if (document.status !== 200 || document.encoding !== 'br')
    throw new Error(`The document came as ${document.status} ${document.encoding}.`);
  const html = brotliDecompressSync(document.body).toString();
  const inlineStyle = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].reduce((sum, [, css = '']) => sum + css.length, 0);
  const sizes = await Promise.all(files.map(async (file) => (await fetchBytes(file)).body.length));
  const code = sizes.reduce((sum, size) => sum + size, 0);
  return [
    {
      id: 'S1',
      what: 'JavaScript and CSS before the first view is usable, brotli',
      goal: '<= 95 kB',
      reached: `${kB(code)} in ${files.length} files, and the CSS that the document carries`,
      isReached: code <= 95_000,
    },
    {
      id: 'S1',
      what: 'the document with the data of all sections, brotli',
      goal: '<= 14 kB',
      reached: `${kB(document.body.length)} (${kB(html.length)} plain, of which ${kB(inlineStyle)} CSS)`,
      isReached: document.body.length <= 14_000,
    },
  ];
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
