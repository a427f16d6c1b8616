import { expect, test } from 'vitest';
import { loadResources } from '../../../core/files/resources.ts';
import { questionAt, questionPaths } from '../../../renderer/sections/questions.ts';
import { hasScreen, sections } from '../../../renderer/sections/sections.ts';
import { ProposalDraft, sectionIds } from '../../../shared/domain/proposal.ts';
import { schemaFields } from '../../kit/schema-paths.ts';

const fields = new Set(schemaFields(ProposalDraft).map(({ path }) => path));

test('every question belongs to a field of the model', () => {
  expect(questionPaths.filter((path) => !fields.has(path))).toEqual([]);
});

test('a field without a question of its own goes by its label, wherever it stands in a list', () => {
  expect(questionAt('need.customers.3.name')).toEqual({ label: 'Who they are' });
  expect(questionAt('need.problem').label).toBe('What is going wrong today?');
});

test('sections follow each other in the order of the model, and each says why IT asks', () => {
  const order = sectionIds.filter(hasScreen);
  expect(sections.map(({ id }) => id)).toEqual(order);
  for (const { guidance, firstQuestion } of sections) {
    expect(firstQuestion).toMatch(/\?$/);
    expect(guidance.why.length).toBeGreaterThan(40);
    expect(guidance.goodAnswer.length).toBeGreaterThan(40);
  }
});

test('the question bank asks the ten core questions, each with choices or columns where its answer needs them', () => {
  const { questions } = loadResources(new URL('../../../resources', import.meta.url).pathname).questionBank();
  expect(questions.map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`),
  );
  for (const { answerType, choices, columns, tier } of questions) {
    expect(tier).toBe('core');
    expect(choices.length > 1).toBe(answerType === 'choice' || answerType === 'several');
    expect(columns.length > 1).toBe(answerType === 'table');
  }
});
