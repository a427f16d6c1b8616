import { chromium } from '@playwright/test';
import { htmlOf } from '../fixtures/html.ts';
import { benchModel } from '../fixtures/model.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

// A browser kept open: new page, load, print. What an HTML-to-PDF engine costs when it is already warm.
const WARM_UP = 2;
const MEASURED = 5;

const browser = await chromium.launch({ executablePath: process.argv[2] ?? 'chromium' });
const ms: number[] = [];
for (let index = 0; index < WARM_UP + MEASURED; index += 1) {
  const html = htmlOf(benchModel(documentSeed(index)));
  const startedAt = performance.now();
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true });
  await page.close();
  if (index >= WARM_UP) ms.push(performance.now() - startedAt);
}
await browser.close();
console.log(JSON.stringify({ ms: median(ms) }));
