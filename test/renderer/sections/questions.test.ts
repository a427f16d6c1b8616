import { expect, test } from 'vitest';
import { adviceFor, questionAt, sectionAdvice } from '../../../renderer/sections/questions.ts';
import { hasScreen, sections } from '../../../renderer/sections/sections.ts';
import { sectionIds } from '../../../shared/domain/proposal.ts';

test('a field without a question of its own goes by its label, wherever it stands in a list', () => {
  expect(questionAt('need.customers.3.name')).toEqual({ label: 'Who they are' });
  expect(questionAt('need.problem').label).toBe('What is going wrong today?');
});

test('the advice for a part of an estimate is that of the estimate, with its place in the list', () => {
  expect(adviceFor('revenue.streams.2.monthlyVolume.low')).toMatchObject({
    path: 'revenue.streams.2.monthlyVolume',
    label: 'Volume in month 1',
  });
});

test('the advice for a closed entry is that of its list, and that for a section there is none', () => {
  expect(adviceFor('options.candidates.1')?.label).toBe('Which ways are there to meet the need?');
  expect(adviceFor('options')).toBeUndefined();
});

test('sections follow each other in the order of the model, and each says what it is for', () => {
  expect(sections.map(({ id }) => id)).toEqual(sectionIds.filter(hasScreen));
  for (const { id } of sections) expect(sectionAdvice(id)?.opens, id).toMatch(/\?$/);
});
