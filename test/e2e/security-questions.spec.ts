import { openResources } from '../../core/files/resources.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { fullAnswer } from '../domain/questionnaire/answers-to-all.ts';
import { hostileTexts } from '../domain/questionnaire/hostile-texts.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';
import { accessibilityProblems, expect, openBlank, openId, show, test } from './kit/window.ts';

const bank = openResources(resourcesFolder).questionBank();
const hostile = Object.values(hostileTexts)
  .map((text) => text.trim().slice(0, 120))
  .join('\n');

test('every question shows its answer, whatever was typed, and none of it comes alive', async ({
  window,
  host,
}) => {
  test.slow();
  await openBlank(window);
  const id = ProposalId.parse(openId(window));
  const { revision } = await host.client.drafts.open({ id });
  const answers = bank.questions.map((question) => ({
    ...fullAnswer(question, hostile),
    // So that nothing is folded: the tool does everything.
    ...(question.id === 'Q01' && { choices: question.choices }),
    ...(question.id === 'Q02' && { choices: question.choices }),
    ...(question.id === 'Q03' && { verdict: 'yes' }),
  }));
  const { security } = ProposalDraft.parse({
    formatVersion: 1,
    security: { bankVersion: bank.version, answers },
  });
  await host.client.drafts.save({ id, baseRevision: revision, sections: { security } });
  await window.reload();
  await show(window, 'Security');
  await expect(window.getByRole('main').getByText('59 of 60 answered', { exact: true })).toBeVisible();
  await window.locator('main [data-part="toggle"][aria-expanded="false"]').evaluateAll((toggles) => {
    for (const toggle of toggles) (toggle as HTMLElement).click();
  });
  await expect(window.locator('[data-question]')).toHaveCount(60);

  const shown = await window.locator('[data-question]').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.getAttribute('data-question'),
      values: [...article.querySelectorAll('textarea, input:not([type=radio], [type=checkbox])')].map(
        (field) => (field as HTMLInputElement).value,
      ),
      isChosen: article.querySelector('input:checked, [data-selected]') !== null,
      words: article.textContent,
    })),
  );
  for (const question of bank.questions) {
    const article = shown.find((one) => one.id === question.id);
    const seen = [...(article?.values ?? []), article?.words ?? ''].join('\n');
    expect(seen, question.id).toContain(hostile.split('\n')[0]);
    if (['verdict', 'several'].includes(question.answerType))
      expect(article?.isChosen, question.id).toBe(true);
    for (const choice of question.choices.slice(-1)) expect(seen, question.id).toContain(choice);
    for (const { ask } of question.further) expect(seen, question.id).toContain(ask);
  }
  expect(await window.evaluate(() => 'hostile' in window)).toBe(false);
  expect(await window.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0);
  expect(await accessibilityProblems(window, 'main')).toEqual([]);
});
