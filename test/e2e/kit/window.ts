import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { OpenedDraft } from '../../../shared/contract/drafts.ts';
import { ProposalDraft, SectionEdits } from '../../../shared/domain/proposal.ts';
import { type Host, startHost } from './host.ts';

type WorkerFixtures = {
  /** One process for all tests of a worker. */
  sharedHost: Host;
};

type Fixtures = {
  libraryFolder: string;
  /** The application on a library of the test's own. */
  host: Host;
  /** A window on the start screen. It fails the test when the page reports an error or a breach of its policy. */
  window: Page;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedHost: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright refuses a fixture whose first parameter is no pattern.
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  libraryFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ sharedHost, libraryFolder }, use) => {
    await sharedHost.openLibrary(libraryFolder);
    await use(sharedHost);
    await sharedHost.closeLibrary();
  },
  // The page comes after the host, so that it is gone before its library is.
  window: async ({ host, page }, use) => {
    const problems = watchForProblems(page);
    await page.goto(host.pageUrl);
    await expect(page.getByRole('main')).toBeVisible();
    await use(page);
    expect(problems, 'what the page reported').toEqual([]);
  },
});

export { expect };

/** Collects uncaught errors and breaches of the content security policy. */
export function watchForProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy|TrustedScript|TrustedHTML/i.test(text)) problems.push(text);
  });
  return problems;
}

/** Opens the complete example and waits for its form. */
export async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Look at a complete example' }).click();
  await expectSection(window, 'Overview');
}

/**
 * Makes the complete example with two entries in each list. Whatever is looked at in every entry costs a fraction then,
 * and the third entry of a list shows nothing that the first two do not.
 */
export async function createShortExample({ client }: Host): Promise<OpenedDraft> {
  const { id, proposal, revision } = await client.proposals.create({ templateId: 'email-marketing-service' });
  const { formatVersion: _, ...sections } = ProposalDraft.parse(proposal);
  await client.drafts.save({ id, baseRevision: revision, sections: SectionEdits.parse(shortened(sections)) });
  return client.drafts.open({ id });
}

export async function openShortExample(window: Page, host: Host): Promise<void> {
  const { id } = await createShortExample(host);
  await window.goto(`${host.pageUrl.split('#')[0]}#/proposal/${id}/overview`);
  await window.reload();
  await expectSection(window, 'Overview');
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
}

/** Makes a blank proposal and waits for its form. */
export async function openBlank(window: Page): Promise<void> {
  await window.getByRole('main').getByRole('button', { name: 'New proposal' }).click();
  await expectSection(window, 'Overview');
}

/** The sections in the order of the rail. Written down once more than in the application, as its users see them. */
export const sectionTitles = [
  'Overview',
  'Need',
  'Options',
  'Benefits',
  'Strategy',
  'Revenue',
  'Evidence',
  'Security',
  'Ownership',
  'Measures',
  'Rehearsal',
  'Decision',
  'Outcomes',
] as const;

export async function expectSection(window: Page, title: string): Promise<void> {
  await expect(window.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
}

export function goTo(window: Page, section: string): Promise<void> {
  // The state of a section stands before its name: “Complete Need”, “Needs attention Revenue”.
  const name = new RegExp(`(^| )${section}$`);
  return window.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();
}

/** Switches to a section and waits for its form. */
export async function show(window: Page, section: (typeof sectionTitles)[number]): Promise<void> {
  await goTo(window, section);
  await expectSection(window, section);
}

/** The field at a path of the proposal. */
export function field(window: Page, path: string) {
  return window.locator(`[data-path="${path}"]`).first();
}

/** Chooses from the menu of a field. */
export async function choose(window: Page, path: string, name: string): Promise<void> {
  await field(window, path).click();
  await window.getByRole('option', { name, exact: true }).click();
}

/** Adds an entry and types its name, which has the focus as soon as the button is pressed. */
export async function addNamed(window: Page, button: string, name: string): Promise<void> {
  await window.getByRole('button', { name: button }).click();
  await window.keyboard.type(name);
}

export function saveState(window: Page) {
  return window.locator('[data-save-state]');
}

export async function expectSaved(window: Page): Promise<void> {
  await expect(saveState(window)).toHaveAttribute('data-save-state', 'saved');
}

/** The identifier of the proposal that the window shows. */
export function openId(window: Page): string {
  return /#\/proposal\/([^/]+)/.exec(window.url())?.[1] ?? '';
}

/**
 * Violations of WCAG 2.2 AA and of good practice in both themes, each with the places where they are. The themes
 * differ in nothing but colours, so everything else is looked at once.
 */
export async function accessibilityProblems(window: Page, part = 'body'): Promise<string[]> {
  // The page has no frames, and so needs no second page to put their results together, which costs more than axe does.
  const axe = () =>
    new AxeBuilder({ page: window })
      .setLegacyMode()
      // What passes is not reported, so nothing has to be gathered about it.
      .options({ resultTypes: ['violations'], preload: false })
      .include(part);
  await window.emulateMedia({ colorScheme: 'light' });
  const light = await axe().analyze();
  await window.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}`),
  );
}
