import { defineConfig } from 'vitest/config';

const storeTests = ['packages/**/*.store.test.ts', 'apps/**/*.store.test.ts'];
/** Walks over every procedure by HTTP. The engine is not what they are about, and they are the longest: once is enough. */
const walks = ['apps/bff/src/access-matrix.store.test.ts', 'apps/bff/src/hostile-input.store.test.ts'];
/** In CI a failed test gets one more try; the list tells it as retried. Locally there is none. */
const long = { testTimeout: 60_000, hookTimeout: 60_000, retry: process.env.CI ? 1 : 0 };

function onEngine(engine: 'pglite' | 'postgres') {
  return {
    test: {
      ...long,
      name: `store on ${engine}`,
      include: storeTests,
      exclude: ['**/node_modules/**', ...(engine === 'postgres' ? walks : [])],
      globalSetup: ['packages/store/src/test-store-setup.ts'],
      env: { STORE_ENGINE: engine },
    },
  };
}

/** Pure tests once; tests of the store on both engines. At most two workers: each may have a database. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...long,
          name: 'pure',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'apps/**/*.test.tsx'],
          exclude: [...storeTests, '**/node_modules/**', '**/dist/**'],
        },
      },
      onEngine('pglite'),
      onEngine('postgres'),
    ],
  },
});
