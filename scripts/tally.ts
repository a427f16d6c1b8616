import { readFileSync } from 'node:fs';

/** What one runner found. A skip without a reason counts as a failure when the tallies are added up. */
export type Tally = { passed: number; failed: number; skipped: { title: string; reason: string }[] };

export function readVitestTally(path: string): Tally {
  return JSON.parse(readFileSync(path, 'utf8')) as Tally;
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
};

/** Reads the report of Playwright's JSON reporter. */
export function readPlaywrightTally(path: string): Tally {
  const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightSuite & { errors: unknown[] };
  const tally: Tally = { passed: 0, failed: report.errors.length, skipped: [] };
  const visit = (suite: PlaywrightSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const { status, annotations } of spec.tests) {
        if (status === 'expected') tally.passed += 1;
        else if (status !== 'skipped') tally.failed += 1;
        else {
          const reason = annotations.find(({ type }) => type === 'skip')?.description ?? '';
          tally.skipped.push({ title: `${spec.file}: ${spec.title}`, reason });
        }
      }
    }
    suite.suites?.forEach(visit);
  };
  visit(report);
  return tally;
}
