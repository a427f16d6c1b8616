import { expect, test } from 'vitest';
import { QuestionBank } from '../../../shared/domain/question-bank.ts';
import { bankChanges, migratedSecurity } from '../../../shared/domain/questionnaire/bank-migration.ts';
import { bank, securityWith } from './questionnaire-kit.ts';

test('from the first version fifty questions are new and one has more choices', () => {
  const changes = bankChanges(1, bank);
  expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(50);
  expect(changes.filter(({ kind }) => kind !== 'added')).toEqual([
    expect.objectContaining({ kind: 'revised', questionId: 'Q01' }),
  ]);
  expect(bankChanges(bank.version, bank)).toEqual([]);
  expect(bankChanges(bank.version + 1, bank)).toEqual([]);
});

test('a draft moves to the newest version as a copy, with every answer', () => {
  const old = securityWith({ Q01: { choices: ['Email'] }, Q03: { verdict: 'yes' } }, { bankVersion: 1 });
  const before = structuredClone(old);
  const moved = migratedSecurity(old, bank);
  expect(moved).toEqual({ ...before, bankVersion: 2 });
  expect(old).toEqual(before);
});

const first = bank.questions[0];
const next = QuestionBank.parse({
  ...bank,
  version: 4,
  questions: [
    { ...first, choices: [...(first?.choices ?? []), 'Mail'] },
    ...bank.questions
      .slice(1)
      .map((question) => (question.id === 'Q07' ? { ...question, retiredInVersion: 3 } : question)),
  ],
  revisions: [
    { version: 3, questionId: 'Q01', what: 'Another name.', renamedChoices: { Email: 'Post' } },
    { version: 4, questionId: 'Q01', what: 'Yet another name.', renamedChoices: { Post: 'Mail' } },
  ],
});

test('renamed choices are carried through all versions in between', () => {
  const old = securityWith({ Q01: { choices: ['Email', 'Surveys'] }, Q08: { choice: 'A day' } });
  expect(migratedSecurity(old, next).answers).toEqual([
    { questionId: 'Q01', choices: ['Mail', 'Surveys'] },
    { questionId: 'Q08', choice: 'A day' },
  ]);
});

test('a retired question is named, and its answer stays', () => {
  const old = securityWith({ Q07: { text: 'The old tool' } });
  expect(bankChanges(2, next)).toContainEqual(
    expect.objectContaining({ kind: 'retired', questionId: 'Q07' }),
  );
  expect(migratedSecurity(old, next).answers).toEqual(old.answers);
});
