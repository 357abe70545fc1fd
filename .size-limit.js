import { readFileSync } from 'node:fs';

const built = 'apps/web/dist/client';
const manifest = JSON.parse(readFileSync(`${built}/.vite/manifest.json`, 'utf8'));

/** The files of a module and of everything that it imports at once. */
function neededBy(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const { file, imports = [], css = [] } = manifest[name];
  return [file, ...css, ...imports.flatMap((one) => neededBy(one, seen))];
}

/** BAR S1: what the browser must have before the first view is usable. */
export default [
  {
    name: 'JavaScript before the first view is usable',
    path: neededBy('src/entry-client.tsx').map((file) => `${built}/${file}`),
    limit: '94 kB',
    brotli: true,
  },
];
