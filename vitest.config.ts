import { defineConfig } from 'vitest/config';

const storeTests = ['packages/**/*.store.test.ts', 'apps/**/*.store.test.ts'];
/** The engine is not what these are about: once is enough. What they need of the store has tests of its own, on both. */
const onceOnly = [
  // Walks over every procedure, clause and kind of response, by HTTP.
  'apps/bff/src/access-matrix.store.test.ts',
  'apps/bff/src/catalogue-pages.store.test.ts',
  'apps/bff/src/headers.store.test.ts',
  'apps/bff/src/hostile-input.store.test.ts',
  // Faults stand between the guard and the systems, and addresses are dialled before anything is stored.
  'apps/bff/src/faults.store.test.ts',
  'apps/bff/src/outbound.store.test.ts',
  // The contract by HTTP and through the guard; the systems behind it show the same contract on both engines.
  'apps/systems/src/*.store.test.ts',
];
/** It puts another module in the place of one of the product's, so it shares no process; and pages are not about the engine either. */
const alone = ['apps/bff/src/pages.store.test.ts'];
/** In CI a failed test gets one more try; the list tells it as retried. Locally there is none. Waiting has time: it costs nothing when all is well. */
const long = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } }, retry: process.env.CI === 'true' ? 1 : 0 };

function onEngine(engine: 'pglite' | 'postgres') {
  return {
    test: {
      ...long,
      name: `store on ${engine}`,
      include: storeTests,
      exclude: ['**/node_modules/**', ...alone, ...(engine === 'postgres' ? onceOnly : [])],
      globalSetup: ['packages/store/src/test-store-setup.ts'],
      env: { STORE_ENGINE: engine },
      isolate: false,
    },
  };
}

/** Pure tests once; tests of the store on both engines. At most two workers: each may have a database, and loads what it tests once. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...long,
          name: 'pure',
          isolate: false,
          include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'apps/**/*.test.tsx'],
          exclude: [...storeTests, '**/node_modules/**', '**/dist/**'],
        },
      },
      { test: { ...onEngine('pglite').test, name: 'store alone', include: alone, exclude: [], isolate: true } },
      onEngine('pglite'),
      onEngine('postgres'),
    ],
  },
});
