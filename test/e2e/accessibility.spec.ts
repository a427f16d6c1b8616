import { accessibilityProblems, expect, goTo, openBlank, openExample, test } from './kit/window.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the start screen has no accessibility problem, empty or with cards', async ({ window }) => {
      expect(await accessibilityProblems(window)).toEqual([]);
      await openExample(window);
      await window.getByRole('button', { name: 'All proposals' }).click();
      await expect(window.getByRole('listitem').locator('img')).toBeVisible({ timeout: 30_000 });
      expect(await accessibilityProblems(window)).toEqual([]);
      await window.getByRole('banner').getByRole('button', { name: 'New proposal' }).click();
      await expect(window.getByRole('menu')).toBeVisible();
      expect(await accessibilityProblems(window)).toEqual([]);
    });

    test('the frame of the editor has none in any of its panes', async ({ window }) => {
      await openBlank(window);
      expect(await accessibilityProblems(window)).toEqual([]);
      for (const name of [/Readiness/, /Preview/]) {
        await window.getByRole('tab', { name }).click();
        if (String(name).includes('Preview')) {
          await expect(window.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
        }
        expect(await accessibilityProblems(window)).toEqual([]);
      }
      await window.keyboard.press('Control+k');
      await expect(window.getByRole('dialog')).toBeVisible();
      expect(await accessibilityProblems(window)).toEqual([]);
    });

    test('no section of a complete proposal has one', async ({ window }) => {
      test.slow();
      await openExample(window);
      const links = window.getByRole('navigation', { name: 'Sections' }).getByRole('link');
      for (const name of await links.allTextContents()) {
        await goTo(window, name.replace(/\d$/, ''));
        expect(await accessibilityProblems(window), name).toEqual([]);
      }
    });
  });
}

test('what becomes of the text is spoken, the way there is not', async ({ window }) => {
  await openBlank(window);
  await window.getByRole('textbox', { name: 'Title of the proposal' }).fill('Podcast host');
  await expect(window.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeAttached();
  await expect(window.getByRole('status').filter({ hasText: 'Saving…' })).toHaveCount(0);
});
