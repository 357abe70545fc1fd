import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { cache } from './home.ts';

/** Each worker starts a product of its own, so two of them fill two cores. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.join(cache, 'e2e-results'),
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  // After a failure the worker starts anew, with a product of its own. What passes only then is told as flaky in the list.
  retries: process.env.CI === 'true' ? 1 : 0,
  // Waiting has time: it costs nothing when all is well, and no test is about how quick this machine is.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: path.join(cache, 'e2e.json') }]],
  use: {
    launchOptions: await findBrowser(),
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
