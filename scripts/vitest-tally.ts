import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Tally } from './tally.ts';

/** Counts for `scripts/test.ts`; Vitest's own JSON leaves out why a test was skipped. */
export default class TallyReporter implements Reporter {
  readonly #tally: Tally = { passed: 0, failed: 0, skipped: [] };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') this.#tally.passed += 1;
    if (result.state === 'failed') this.#tally.failed += 1;
    if (result.state === 'skipped') {
      this.#tally.skipped.push({ title: test.fullName, reason: result.note ?? '' });
    }
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    // A file that cannot even be loaded runs no test, and an error after a test belongs to none.
    this.#tally.failed += modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    writeFileSync(process.env.TALLY_FILE ?? 'test-results/vitest.json', JSON.stringify(this.#tally));
  }
}
