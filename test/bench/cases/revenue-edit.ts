import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { ProposalDraft, SectionEdits } from '../../../shared/domain/proposal.ts';
import { startHost } from '../../e2e/kit/host.ts';
import { benchRevenue } from '../fixtures/revenue.ts';
import { quantile } from '../statistics.ts';

// What one edit of a figure costs the page in script, and in style and layout: 10 streams, 60 months, 3 scenarios.
const STREAMS = 10;
const WARM_UP_EDITS = 6;
const EDITS = 60;
/** Longer than anything the section puts off, shorter than the pause after which it is saved. */
const SETTLED_MS = 150;

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
const host = await startHost();
await host.openLibrary(folder);
const { id, proposal, revision } = await host.client.proposals.create({});
const { formatVersion: _, ...sections } = ProposalDraft.parse(proposal);
const revenue = benchRevenue(10_000, 1);
const [stream] = revenue.streams;
await host.client.drafts.save({
  id,
  baseRevision: revision,
  sections: SectionEdits.parse({
    ...sections,
    overview: { ...sections.overview, currency: 'USD' },
    revenue: {
      ...revenue,
      horizonMonths: 60,
      streams: Array.from({ length: STREAMS }, (_entry, index) => ({ ...stream, id: `stream-${index}` })),
    },
  }),
});

const browser = await chromium.launch(config.use?.launchOptions ?? {});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
await page.goto(host.pageUrl);
await page.getByRole('main').waitFor();
await page.evaluate((hash) => {
  location.hash = hash;
}, `#/proposal/${id}/revenue`);
await page.locator('main [data-part="toggle"]').first().click();
const field = page.locator('[data-path="revenue.streams.0.monthlyVolume.expected"]').first();
await field.click();
await page.keyboard.press('End');

const devTools = await page.context().newCDPSession(page);
await devTools.send('Performance.enable');
async function spentMs(): Promise<{ script: number; drawing: number }> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const secondsOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    script: secondsOf('ScriptDuration') * 1_000,
    drawing: (secondsOf('LayoutDuration') + secondsOf('RecalcStyleDuration')) * 1_000,
  };
}

const scriptMs: number[] = [];
const drawingMs: number[] = [];
for (let edit = 0; edit < WARM_UP_EDITS + EDITS; edit += 1) {
  const before = await spentMs();
  await page.keyboard.press(edit % 2 === 0 ? '1' : 'Backspace');
  await page.waitForTimeout(SETTLED_MS);
  const after = await spentMs();
  if (edit < WARM_UP_EDITS) continue;
  scriptMs.push(after.script - before.script);
  drawingMs.push(after.drawing - before.drawing);
}
const results = (await page.locator('[data-path="revenue.totals"]').first().textContent()) ?? '';
if (!/\d/.test(results)) throw new Error('the section shows no result, so nothing was computed');
await browser.close();
await host.closeLibrary();
await host.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    ms: quantile(scriptMs, 0.95),
    medianMs: quantile(scriptMs, 0.5),
    drawingMs: quantile(drawingMs, 0.95),
  }),
);
