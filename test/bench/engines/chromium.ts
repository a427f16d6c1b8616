import { chromium as browserType } from '@playwright/test';
import { htmlOf } from '../fixtures/html.ts';
import { printingBrowser } from '../fixtures/printing-browser.ts';
import type { Engine } from './engine.ts';

const PAGE_OBJECT = /\/Type\s*\/Page\b/gu;

/** A browser kept open: new page, load, print. What an engine that prints HTML costs when it is already warm. */
export async function chromium(): Promise<Engine> {
  const browser = await browserType.launch({ executablePath: printingBrowser });
  return {
    isOutside: true,
    async write(model) {
      const page = await browser.newPage();
      await page.setContent(htmlOf(model), { waitUntil: 'load' });
      const bytes = await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true });
      await page.close();
      return { bytes, pages: bytes.toString('latin1').match(PAGE_OBJECT)?.length ?? 0 };
    },
    close: () => browser.close(),
  };
}
