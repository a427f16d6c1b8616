import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPlaywrightTally } from '../../scripts/tally.ts';

function reportOf(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const spec = (title: string, status: string, annotations: object[] = []) => ({
  title,
  file: 'a.spec.ts',
  tests: [{ status, annotations }],
});

test('a browser run is counted through nested suites, and a skip keeps its reason', () => {
  const path = reportOf({
    errors: [],
    suites: [
      {
        specs: [spec('opens', 'expected'), spec('saves', 'unexpected')],
        suites: [
          {
            specs: [
              spec('wobbles', 'flaky'),
              spec('prints', 'skipped', [{ type: 'skip', description: 'no printer' }]),
            ],
          },
        ],
      },
    ],
  });
  expect(readPlaywrightTally(path)).toEqual({
    passed: 1,
    failed: 2,
    skipped: [{ title: 'a.spec.ts: prints', reason: 'no printer' }],
  });
});

test('an error outside any test is a failure', () => {
  expect(readPlaywrightTally(reportOf({ errors: [{ message: 'no browser' }], suites: [] })).failed).toBe(1);
});
