import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { startHost } from '../../e2e/kit/host.ts';
import { formattedDraft } from '../fixtures/formatted-draft.ts';
import { naiveFormFolder } from '../fixtures/naive-form-folder.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { quantile } from '../statistics.ts';

// From a key to the frame that shows it, and what React rendered for it, on a processor a quarter as fast.
const SLOWER = 4;
const WARM_UP_KEYS = 5;
const KEYS = 41;
/** Few enough to be typed before the first of them must be saved: one save follows, however fast the machine is. */
const PHRASE_KEYS = 20;
const BETWEEN_KEYS_MS = 90;
const [mode = '', customerCount = '10'] = process.argv.slice(2);

type Opened = {
  page: string;
  /** Where in the page. */
  hash: string;
  field: string;
  /** Something shows it when a text is saved. */
  saves: boolean;
  close(): Promise<void> | void;
};

/** The application on a proposal of 60 KB, in the section that holds the most text. */
async function openApplication(field: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const host = await startHost();
  await host.openLibrary(folder);
  const { id } = await host.client.proposals.create({});
  const { revision } = await host.client.drafts.open({ id });
  const { formatVersion: _, ...sections } = formattedDraft(documentSeed(0), Number(customerCount));
  await host.client.drafts.save({ id, baseRevision: revision, sections });
  return {
    page: host.pageUrl,
    hash: `#/proposal/${id}/${field.split('.')[0]}`,
    field,
    saves: true,
    async close() {
      await host.closeLibrary();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openNaiveForm(): Promise<Opened> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain');
    response.end(path === '/favicon.ico' ? '' : readFileSync(join(naiveFormFolder, path)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the form is not served on a port');
  return {
    page: `http://127.0.0.1:${address.port}/`,
    hash: '',
    field: 'field-3',
    saves: false,
    close: () => void server.close(),
  };
}

type Probe = { framesMs: number[]; renders: number };

/** Stands in for React's developer tools, which are told of every commit, and times every key. Runs in the page. */
function installProbe() {
  type Fiber = {
    tag: number;
    flags: number;
    child: Fiber | null;
    sibling: Fiber | null;
    alternate: Fiber | null;
  };
  const probe: Probe = { framesMs: [], renders: 0 };
  // Functions, classes, and the two wrappers of functions, as React numbers them; the flag says that one has run.
  const components = new Set([0, 1, 11, 14, 15]);
  const hasRun = 1;
  const count = (fiber: Fiber) => {
    // A subtree that a commit left alone is the one of the commit before.
    if (fiber.alternate !== null && fiber.child === fiber.alternate.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      if (components.has(child.tag) && child.flags & hasRun) probe.renders += 1;
      count(child);
    }
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => probe.framesMs.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
  Object.assign(globalThis, {
    benchProbe: probe,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => count(root.current),
    },
  });
}

const probeOf = (page: Page): Promise<Probe> =>
  page.evaluate(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe);

async function typeKeys(page: Page, keyCount: number): Promise<number[]> {
  const { framesMs } = await probeOf(page);
  const frameCount = framesMs.length + keyCount;
  for (let key = 0; key < keyCount; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as { benchProbe: Probe }).benchProbe.framesMs.length >= wanted,
    frameCount,
  );
  return (await probeOf(page)).framesMs.slice(framesMs.length);
}

/** Renders from one saved state to the next, those that only tell of the saving included. */
async function rendersOfPhrase(page: Page, untilSaved: () => Promise<void>): Promise<number> {
  await untilSaved();
  const before = await probeOf(page);
  await typeKeys(page, PHRASE_KEYS);
  await untilSaved();
  return (await probeOf(page)).renders - before.renders;
}

const opened = await (mode === 'naive'
  ? openNaiveForm()
  : openApplication(mode === 'plain' ? 'need.customers.0.name' : 'need.problem'));
const browser = await chromium.launch(config.use?.launchOptions ?? {});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
await page.addInitScript(installProbe);
await page.goto(opened.page);
await page.getByRole('main').waitFor();
await page.evaluate((hash) => {
  location.hash = hash;
}, opened.hash);
const field = page.locator(`[data-path="${opened.field}"]:is(textarea, [contenteditable])`).first();
await field.click();
await page.keyboard.press('End');
const devTools = await page.context().newCDPSession(page);
await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
await typeKeys(page, WARM_UP_KEYS);
const framesMs = await typeKeys(page, KEYS);
const renders = await rendersOfPhrase(page, async () => {
  if (opened.saves) await page.locator('[data-save-state="saved"]').waitFor();
});
await browser.close();
await opened.close();
console.log(
  JSON.stringify({
    ms: quantile(framesMs, 0.95),
    medianMs: quantile(framesMs, 0.5),
    rendersPerKey: renders / PHRASE_KEYS,
  }),
);
