import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/kit/chromium.ts';

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder first; the reports beside it belong to other stages.
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 860 },
    // Less than a test has, so that the report names the step that hangs.
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace slows every step of every test; `--trace on` records one of the test that is looked at.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath,
      // Chromium keeps its sandbox unless it refuses to start with it, which it does for root.
      chromiumSandbox: !isRoot,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
});
