import { defineConfig } from 'vitest/config';

/**
 * Tests that leave nothing behind in their process. Their files share one, because loading the application anew for
 * each took as long as testing it.
 */
const together = [
  'charts',
  'contract',
  'core',
  'documents',
  'domain',
  'files',
  'renderer',
  'resources',
  'spreadsheets',
  'storage',
].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    // Processes and no threads: better-sqlite3 and signals are a whole process's affair.
    pool: 'forks',
    // Vitest would leave one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    // Many start and kill real processes, which are slow to start on a busy machine, never slow by sleeping.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...together],
        },
      },
    ],
  },
});
