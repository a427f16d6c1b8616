import type { Page } from '@playwright/test';
import { flowingText, unpacked } from '../kit/pdf-tools.ts';
import { createShortExample, expect, expectSection, test } from './kit/window.ts';

/** What a pasted text may try. Each would set `hostileText` on the page if it ever ran. */
const corpus = [
  '<script>hostileText = 1</script> script',
  '<img src=x onerror="hostileText = 1"> picture',
  '"><svg onload=hostileText=1> drawing',
  "'-hostileText=1-' quotation",
  'javascript:hostileText=1 scheme',
  '{{constructor.constructor("hostileText=1")()}} template',
  '<style>*{display:none}</style> style',
  '<iframe srcdoc="<script>parent.hostileText=1</script>"> frame',
  '\u202Egnihton si siht\u202C <b>direction</b>',
  '=HYPERLINK("https://hostile.example") formula',
  '</textarea><a href="https://hostile.example">way out</a>',
];

/** Every written answer becomes hostile. Identifiers, choices, dates and links have no space in them. */
function hostile<Value>(value: Value, next: () => string): Value {
  if (typeof value === 'string') return (value.includes(' ') ? next() : value) as Value;
  if (Array.isArray(value)) return value.map((item) => hostile(item, next)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hostile(item, next)])) as Value;
}

const foreignElements = (window: Page) =>
  window.locator(
    'body :is(iframe, object, embed, img[src="x"], a[href^="javascript" i], [onload], [onerror])',
  );

test('hostile text in every field stays text on screen, in the preview and in the PDF', async ({
  window,
  host,
}) => {
  test.slow();
  const opened = await createShortExample(host);
  let count = 0;
  const { formatVersion: _, ...sections } = hostile(opened.proposal, () => {
    count += 1;
    return corpus[count % corpus.length] ?? '';
  });
  expect(count).toBeGreaterThan(200);
  await host.client.drafts.save({ id: opened.id, baseRevision: opened.revision, sections });

  const dialogs: string[] = [];
  window.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await window.goto(`${new URL(host.pageUrl).origin}/#/proposal/${opened.id}/overview`);
  await expectSection(window, 'Overview');
  const rail = window.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  for (const title of await rail.evaluateAll((links) => links.map((link) => link.textContent ?? ''))) {
    await rail.filter({ hasText: title }).click();
    await expect(window.getByRole('main')).toContainText('hostileText');
    await expect(foreignElements(window), title).toHaveCount(0);
  }
  await window.getByRole('tab', { name: 'Preview' }).click();
  const preview = window.getByRole('complementary', { name: 'Side pane' });
  await expect(preview.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  expect(await window.evaluate(() => 'hostileText' in globalThis)).toBe(false);
  expect(dialogs).toEqual([]);

  const receipt = await host.client.exports.write({
    id: opened.id,
    kind: 'full-proposal',
    exportId: 'hostile-text',
  });
  const { base64 } = await host.client.exports.download({ exportId: receipt?.exportId ?? '' });
  const pdf = Buffer.from(base64, 'base64');
  expect(flowingText(pdf)).toContain('<script>hostileText = 1</script>');
  expect(unpacked(pdf)).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|ImportData)\b/);
  expect(unpacked(pdf)).not.toMatch(/\/URI \((?!https?:|mailto:)/);
});
