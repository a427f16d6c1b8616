import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', 'test/e2e/**'];
/** Functions without state: their tests can't see each other, and loading the model once is half of their time. */
const pure = ['domain', 'charts', 'documents/model', 'resources'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // A forked process per file: native modules and real SQLite files do not share one process.
    pool: 'forks',
    // Vitest would leave one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    // Many start and kill real processes, which are slow to start on a busy machine, never slow by sleeping.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...everywhere, ...pure, 'test/faults/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude: everywhere,
        },
      },
    ],
  },
});
