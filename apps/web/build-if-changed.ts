import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const home = import.meta.dirname;
const stamp = join(home, 'dist/built-from');

/** A hash of everything that the two builds read: sources of this app, types and words of the domain, versions of the packages. */
function hashOfSources(): string {
  const files = [
    'package.json',
    'vite.config.ts',
    'build-if-changed.ts',
    '../../pnpm-lock.yaml',
    ...globSync(['src/**/*.{ts,tsx,css}', '../../packages/domain/src/**/*.ts'], { cwd: home }),
  ].filter((file) => !file.includes('.test.'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(home, file)));
  return hash.digest('hex');
}

/** The files that the browser must have before it can wake up: the entry and what it imports at once. */
function clientModules(): string[] {
  type Manifest = Record<string, { file: string; imports?: string[] }>;
  const manifest = JSON.parse(readFileSync(join(home, 'dist/client/.vite/manifest.json'), 'utf8')) as Manifest;
  const wanted = (name: string): string[] => {
    const chunk = manifest[name];
    return chunk ? [`/${chunk.file}`, ...(chunk.imports ?? []).flatMap(wanted)] : [];
  };
  return [...new Set(wanted('src/entry-client.tsx'))];
}

/** Beside each file, once, what no server should work out anew for every visit: the smallest brotli. */
function compressAssets(): void {
  for (const file of globSync('dist/client/assets/*.{js,css}', { cwd: home })) {
    const text = readFileSync(join(home, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(join(home, `${file}.br`), brotliCompressSync(text, { params }));
  }
}

const hash = hashOfSources();
const isBuilt = existsSync(join(home, 'dist/server/entry-server.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

if (isBuilt) {
  console.info('web: up to date');
} else {
  process.env.NODE_ENV = 'production';
  const started = performance.now();
  const { build } = await import('vite');
  const configFile = join(home, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  await build({
    configFile,
    logLevel: 'warn',
    build: { ssr: 'src/entry-server.tsx' },
    define: { __CLIENT_MODULES__: JSON.stringify(clientModules()) },
  });
  compressAssets();
  writeFileSync(stamp, hash);
  console.info(`web: built in ${Math.round(performance.now() - started)} ms`);
}
