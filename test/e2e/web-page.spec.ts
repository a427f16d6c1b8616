import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeHtml } from '../../core/documents/html/write-html.ts';
import type { DocumentModel } from '../../core/ports/document-model.ts';
import { boardModel } from '../documents/board-model.ts';
import { hostileTexts } from '../domain/questionnaire/hostile-texts.ts';
import { accessibilityProblems, expect, test, watchForProblems } from './kit/window.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-page-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pageOf(model: DocumentModel): string {
  const path = join(folder, 'document.html');
  writeFileSync(path, writeHtml(model));
  return pathToFileURL(path).href;
}

test('a document as a page has no accessibility problem, fits a phone, and runs nothing that was written into it', async ({
  page,
}) => {
  const problems = watchForProblems(page);
  const model = boardModel();
  const hostile = Object.values(hostileTexts).map((text) => ({ kind: 'paragraph', text }) as const);
  const columns = ['System', 'Direction', 'Means', 'Fields'].map(
    (label) => ({ label, align: 'start', widthFraction: 0.25 }) as const,
  );
  const rows = [columns.map(() => 'https://example.com/an-address-that-is-longer-than-its-column')];
  const bare = { kind: 'table', caption: '', columns, rows } as const;
  await page.goto(pageOf({ ...model, blocks: [...model.blocks, bare, ...hostile] }));
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflowPx).toBeLessThanOrEqual(0);
  // What is wider there is moved sideways, by keyboard too.
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
  expect(problems).toEqual([]);
});
