import { expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import { AnswerType, QuestionBank } from '../../shared/domain/question-bank.ts';
import { resourcesFolder } from './resources-folder.ts';

const bank = openResources(resourcesFolder).questionBank();
const { questions } = bank;

test('sixty questions ship with the application, thirty-three of them for every tool', () => {
  expect(questions.map(({ id }) => id)).toEqual(
    Array.from({ length: 60 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`),
  );
  expect(questions.filter(({ tier }) => tier === 'core')).toHaveLength(33);
});

test('every way of answering is used, be it for the second half of an answer', () => {
  const used = new Set(
    questions.flatMap(({ answerType, further }) => [answerType, ...further.map((one) => one.answerType)]),
  );
  expect([...AnswerType.options].filter((type) => !used.has(type))).toEqual([]);
});

test('choices and columns belong to the questions that offer them', () => {
  for (const { id, answerType, choices, columns } of questions) {
    expect(choices.length > 1, id).toBe(answerType === 'choice' || answerType === 'several');
    expect(columns.length > 1, id).toBe(answerType === 'table');
    expect(new Set([...choices, ...columns]).size, id).toBe(choices.length + columns.length);
  }
});

test('the halves of an answer never share a field', () => {
  for (const { id, answerType, further } of questions) {
    const types = [answerType === 'file' ? 'text' : answerType, ...further.map((one) => one.answerType)];
    expect(new Set(types).size, id).toBe(types.length);
  }
});

test('every question says why it is asked and what a good answer is, in a length that is read', () => {
  for (const { id, text, why, help, helpIfYes = '', helpIfNo = '' } of questions) {
    expect(text, id).toMatch(/^[A-Z].*\?( And .*\?)?$/);
    for (const words of [why, help, helpIfYes, helpIfNo])
      expect(words.length, `${id} ${words}`).toBeLessThan(150);
    expect(why.endsWith('.') && help.endsWith('.'), id).toBe(true);
  }
});

test('a question that only some tools get has a condition, and what is critical can leave a gap', () => {
  for (const { id, tier, condition, isCritical, gapAfter } of questions) {
    expect(condition.anyOf.length > 0, id).toBe(tier === 'routed');
    if (isCritical) expect(gapAfter.length, id).toBeGreaterThan(0);
  }
});

test('no id of a catalogue or a law is cited from memory', () => {
  const references = questions.flatMap((question) => question.references);
  expect(references.filter(({ isVerified }) => !isVerified)).toEqual([]);
});

test('where a law of the Union or of North America on messages and cookies is cited, that of the United Kingdom is', () => {
  const lawsOf = ({ references }: QuestionBank['questions'][number]) =>
    references.map(({ framework }) => framework);
  const cited = questions.filter((question) =>
    lawsOf(question).some((law) => ['CAN-SPAM Act', 'CASL', 'ePrivacy Directive'].includes(law)),
  );
  expect(cited.map(({ id }) => id)).toEqual(['Q44', 'Q45', 'Q46', 'Q48']);
  for (const question of cited) expect(lawsOf(question), question.id).toContain('PECR');
});

test.each<[string, (bank: Record<string, unknown>) => unknown, RegExp]>([
  ['a trait that does not exist', (raw) => ({ ...raw, traits: [] }), /no trait/],
  ['a question twice', (raw) => ({ ...raw, questions: [...questions, questions[0]] }), /same id/],
  [
    'a gap after an answer that nobody can give',
    (raw) => ({ ...raw, questions: questions.map((one) => ({ ...one, gapAfter: ['maybe'] })) }),
    /no answer “maybe”/,
  ],
])('a bank with %s is refused', (_name, damage, message) => {
  const result = QuestionBank.safeParse(damage(structuredClone(bank)));
  expect(result.error?.message).toMatch(message);
});
