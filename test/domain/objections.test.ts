import { expect, test } from 'vitest';
import { expectedObjections, mattersMost, preparedAnswer } from '../../shared/domain/objections.ts';
import { withoutPrivateParts } from '../../shared/domain/private-parts.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import { resources } from '../documents/model/model-kit.ts';

const bank = resources.questionBank();

function objectionsTo(sections: object) {
  const proposal = ProposalDraft.parse({ formatVersion: 1, ...sections });
  return expectedObjections(proposal, bank, checkReadiness(proposal, { today: '2026-11-21', bank }));
}

const withAnswers = (...answers: object[]) => ({ security: { answers } });

test('a gap becomes an objection in the words of IT, with what would answer it', () => {
  const [first] = objectionsTo(withAnswers({ questionId: 'Q22', verdict: 'no' }));
  expect(first).toMatchObject({
    id: 'question Q22',
    origin: 'Q22',
    path: 'security.answers.Q22',
    isCritical: true,
  });
  expect(first?.objection).toMatch(
    /second proof of identity.*You answer “no”\. That is not enough for us\.$/,
  );
  expect(first?.because).not.toBe('');
  expect(first?.wouldAnswer).toEqual({ hint: expect.stringMatching(/./) });
});

test('a compensating control is what answers a gap', () => {
  const objections = objectionsTo({
    security: {
      answers: [{ questionId: 'Q22', verdict: 'partly' }],
      compensatingControls: [{ id: 'c', questionId: 'Q22', control: 'Hardware keys for administrators.' }],
    },
  });
  expect(objections.find(({ id }) => id === 'question Q22')?.wouldAnswer).toEqual({
    proposal: 'Hardware keys for administrators.',
  });
});

test('what was written to an unknown answer is said first, and the hint after it', () => {
  const objections = objectionsTo(
    withAnswers(
      { questionId: 'Q02', choices: ['In the vendor’s cloud'] },
      { questionId: 'Q03', verdict: 'yes' },
      { questionId: 'Q19', verdict: 'unknown' },
      { questionId: 'Q29', verdict: 'unknown', note: 'We ask the vendor.' },
      { questionId: 'Q53', choice: 'Not decided yet', text: 'Left over from another type of answer.' },
    ),
  );
  const hint = expect.stringMatching(/./);
  const answers = (questionId: string) => objections.find(({ origin }) => origin === questionId)?.wouldAnswer;
  expect(answers('Q29')).toEqual({ proposal: 'We ask the vendor.', hint });
  expect(answers('Q19')).toEqual({ hint });
  expect(answers('Q53')).toEqual({ hint });
});

test('what IT has decided is objected to with a hint of what to do', () => {
  const condition = { id: 'c', condition: 'A test export is restored once a year.', isMet: false };
  const [first] = objectionsTo({ decision: { conditions: [condition] } }).filter(
    ({ path }) => path === 'decision.conditions.0.owner',
  );
  expect(first).toMatchObject({
    objection: 'The condition “A test export is restored once a year” has no owner and no due date.',
    wouldAnswer: { hint: 'Name who sees to it and by when, and write both down before the meeting.' },
  });
});

test('an unknown answer is objected to, a good one is not', () => {
  const ids = objectionsTo(
    withAnswers(
      { questionId: 'Q19', verdict: 'unknown' },
      { questionId: 'Q28', verdict: 'yes' },
      { questionId: 'Q02', choices: ['In the vendor’s cloud'] },
    ),
  ).map(({ id }) => id);
  expect(ids).toContain('question Q19');
  expect(ids).not.toContain('question Q28');
});

test('what usually stops an approval comes first', () => {
  const critical = objectionsTo(
    withAnswers({ questionId: 'Q19', verdict: 'unknown' }, { questionId: 'Q37', verdict: 'no' }),
  ).map(({ isCritical }) => isCritical);
  expect(critical).toEqual(critical.toSorted((one, other) => Number(other) - Number(one)));
  expect(critical[0]).toBe(true);
});

test('a condition that is overdue is objected to before anything else, and one without an owner behind it', () => {
  const condition = { condition: 'The sign-in is enforced.', isMet: false };
  const objections = objectionsTo({
    ...withAnswers({ questionId: 'Q37', verdict: 'no' }),
    decision: {
      conditions: [
        { ...condition, id: 'one' },
        { ...condition, id: 'two', owner: 'Security lead', dueOn: '2020-01-31' },
      ],
    },
  });
  expect(objections.slice(0, 3).map(({ id }) => id)).toEqual([
    expect.stringContaining('condition-overdue'),
    expect.stringContaining('condition-without-owner'),
    'question Q37',
  ]);
  expect(objections.slice(0, 2).every(mattersMost)).toBe(true);
  expect(objections[0]?.isCritical).toBe(false);
});

test('a risk that stays critical is objected to until something lowers it', () => {
  const risk = { id: 'r', risk: 'The list is stolen.', likelihood: 4, impact: 5 };
  const isThere = (more: object) =>
    objectionsTo({ security: { risks: [{ ...risk, ...more }] } }).some(({ id }) => id === 'risk r');
  expect(isThere({})).toBe(true);
  expect(isThere({ residualLikelihood: 2, residualImpact: 3 })).toBe(false);
});

test('a prepared answer is found by its objection', () => {
  const proposal = ProposalDraft.parse({
    formatVersion: 1,
    ...withAnswers({ questionId: 'Q22', verdict: 'no' }),
    rehearsal: { answers: [{ objectionId: 'question Q22', answer: 'By June.' }] },
  });
  const [first] = expectedObjections(proposal, bank, []);
  expect(first && preparedAnswer(proposal, first)).toBe('By June.');
});

test('what others may have holds no rehearsal, and of the questions of IT those alone that are printed', () => {
  const proposal: Proposal = ProposalDraft.parse({
    formatVersion: 1,
    overview: { title: 'A service' },
    rehearsal: {
      answers: [{ objectionId: 'question Q22', answer: 'Secret 1' }],
      objections: [{ id: 'o', objection: 'Secret 2' }],
      attendees: [{ id: 'a', role: 'Secret 3' }],
      fallbacks: [{ id: 'f', position: 'Secret 4' }],
    },
    decision: {
      questions: [
        { id: 'one', question: 'Secret 5' },
        { id: 'two', question: 'For everyone', isPrinted: true },
      ],
    },
  });
  const text = JSON.stringify(withoutPrivateParts(proposal));
  expect(text).not.toContain('Secret');
  expect(text).toContain('For everyone');
  expect(text).toContain('A service');
});
