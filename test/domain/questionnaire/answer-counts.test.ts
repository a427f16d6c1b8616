import { expect, test } from 'vitest';
import { answerState } from '../../../shared/domain/questionnaire/answer.ts';
import { askedQuestions, byArea, countAnswers } from '../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../shared/domain/questionnaire/routing.ts';
import { bank, questionOf, securityWith } from './questionnaire-kit.ts';

function countsOf(answers: Record<string, object>) {
  const security = securityWith(answers);
  return countAnswers(askedQuestions(routeQuestions(security, bank).questions, security.answers));
}

test('what does not apply leaves the whole, and the parts add up to it', () => {
  const before = countsOf({});
  const after = countsOf({
    Q15: { verdict: 'yes' },
    Q22: { verdict: 'no' },
    Q23: { verdict: 'partly' },
    Q28: { verdict: 'unknown' },
    Q34: { verdict: 'not-applicable' },
  });
  expect(before).toMatchObject({ asked: 33, answered: 0, open: 33, notApplicable: 0 });
  expect(after).toEqual({
    asked: 32,
    answered: 3,
    unknown: 1,
    open: 28,
    gaps: 2,
    criticalGaps: 1,
    criticalUnknown: 1,
    notApplicable: 1,
  });
  expect(after.answered + after.unknown + after.open).toBe(after.asked);
});

test('a “no” to a question about scope is an answer and no gap', () => {
  expect(countsOf({ Q03: { verdict: 'no' }, Q04: { verdict: 'no' } }).gaps).toBe(0);
});

test('a folded answer counts for nothing', () => {
  const answers = { Q50: { verdict: 'no' } };
  expect(countsOf({ ...answers, Q03: { verdict: 'yes' } }).gaps).toBe(1);
  expect(countsOf({ ...answers, Q03: { verdict: 'no' } }).gaps).toBe(0);
});

test.each<[string, string, object, string]>([
  ['a note alone', 'Q07', { note: 'later' }, 'open'],
  ['spaces', 'Q07', { text: '  \n' }, 'open'],
  ['a text', 'Q07', { text: 'the old tool' }, 'answered'],
  ['an empty row', 'Q09', { rows: [['', ' ', '']] }, 'open'],
  ['a filled row', 'Q09', { rows: [['Email', '', '']] }, 'answered'],
  ['zero', 'Q12', { number: 0 }, 'answered'],
  ['no reports', 'Q34', { choices: ['None'] }, 'gap'],
  ['an assessment that is due', 'Q53', { choice: 'Needed and not done yet' }, 'gap'],
  ['an assessment that nobody has decided on', 'Q53', { choice: 'Not decided yet' }, 'unknown'],
  ['unknown, whatever the type', 'Q09', { verdict: 'unknown' }, 'unknown'],
  ['not applicable, whatever the type', 'Q24', { verdict: 'not-applicable', text: 'x' }, 'not-applicable'],
])('%s leaves the question in its state', (_name, id, answer, state) => {
  expect(answerState(questionOf(id), securityWith({ [id]: answer }).answers[0])).toBe(state);
});

test('areas keep the order of the bank', () => {
  const areas = byArea(bank.questions.map((question) => ({ question }))).map(({ area }) => area);
  expect(areas.slice(0, 3)).toEqual(['Scope', 'Data', 'Hosting']);
  expect(new Set(areas).size).toBe(areas.length);
});
