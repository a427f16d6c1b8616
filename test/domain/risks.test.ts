import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { QuestionBank } from '../../shared/domain/question-bank.ts';
import { bandOf, impacts, likelihoods } from '../../shared/domain/risk-levels.ts';
import { riskMap } from '../../shared/domain/risk-map.ts';
import { Verdict } from '../../shared/domain/security.ts';
import { cluesOfSuggestedRisks, suggestedRisks } from '../../shared/domain/suggested-risks.ts';

const bank = QuestionBank.parse(
  JSON.parse(readFileSync(new URL('../../resources/questions/questions.json', import.meta.url), 'utf8')),
);

function proposalWith(security: object, category?: string) {
  return ProposalDraft.parse({
    formatVersion: 1,
    security,
    options: { candidates: [{ id: 'tool', kind: 'candidate', category }], proposedOptionId: 'tool' },
  });
}

const idsFor = (security: object, category?: string) =>
  suggestedRisks(proposalWith(security, category)).map(({ id }) => id);

test('every step has a name and a meaning, and scores fall into four bands', () => {
  for (const steps of [likelihoods, impacts]) {
    expect(steps.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    expect(steps.every(({ name, meaning }) => name !== '' && meaning !== '')).toBe(true);
  }
  expect([1, 4, 5, 9, 10, 14, 15, 25].map(bandOf)).toEqual([
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
    'critical',
    'critical',
  ]);
});

test('a risk stands in the map before and after its mitigation, and its way is told in words', () => {
  const { security } = proposalWith({
    risks: [
      { id: 'a', risk: 'A takeover.', likelihood: 4, impact: 5, residualLikelihood: 1, residualImpact: 5 },
      { id: 'b', risk: 'An outage', likelihood: 3, impact: 2, residualLikelihood: 3, residualImpact: 2 },
      { id: 'c', risk: 'A fine', likelihood: 1, impact: 1 },
      { id: 'd' },
    ],
  });
  const { rows, moves } = riskMap(security.risks);
  const cell = (likelihood: number, impact: number) =>
    rows.find((row) => row.likelihood === likelihood)?.cells[impact - 1];
  expect(rows.map(({ likelihood }) => likelihood)).toEqual([5, 4, 3, 2, 1]);
  expect(cell(4, 5)).toMatchObject({
    score: 20,
    band: 'critical',
    before: [{ number: 'R1', name: 'A takeover' }],
  });
  expect(cell(1, 5)).toMatchObject({ score: 5, band: 'medium', after: [{ number: 'R1' }] });
  expect(moves.map(({ number, move }) => `${number}: ${move}`)).toEqual([
    'R1: From likely and severe (20,\u00a0critical) to rare and severe (5,\u00a0medium).',
    'R2: Stays at possible and minor (6,\u00a0medium).',
    'R3: Rare and negligible (1,\u00a0low) before the mitigation; not judged after it yet.',
    'R4: Not judged yet.',
  ]);
});

test('a long risk is called by its first words, and no character is cut in two', () => {
  const { security } = proposalWith({ risks: [{ id: 'a', risk: `${'🙂'.repeat(60)} word` }] });
  const name = riskMap(security.risks).moves[0]?.name ?? '';
  expect(name.length).toBeLessThan(40);
  expect(name.isWellFormed()).toBe(true);
});

test('nothing is suggested before the type of the tool or an answer speaks for it', () => {
  expect(idsFor({})).toEqual([]);
});

test.each([
  ['email', 'suggested-wrong-recipients'],
  ['sms', 'suggested-consent-evidence'],
  ['crm', 'suggested-mass-export'],
  ['social', 'suggested-account-takeover'],
  ['advertising', 'suggested-overspending'],
  ['analytics', 'suggested-tags-before-consent'],
  ['webinar', 'suggested-recordings'],
  ['podcast', 'suggested-recordings'],
  ['website', 'suggested-website-slowed'],
  ['forms', 'suggested-website-slowed'],
  ['ai', 'suggested-machine-text'],
])('a tool for %s suggests %s', (category, id) => {
  expect(idsFor({}, category)).toContain(id);
});

test('an answer that falls short or is unknown suggests its risk', () => {
  const answers = (verdict: string) => ({ answers: [{ questionId: 'Q59', verdict }] });
  expect(idsFor(answers('unknown'))).toEqual(['suggested-no-way-out']);
  expect(idsFor(answers('yes'))).toEqual([]);
});

test('what is in the register, by its id or in the same words, is not suggested again', () => {
  const answers = [{ questionId: 'Q59', verdict: 'no' }];
  expect(idsFor({ answers, risks: [{ id: 'suggested-no-way-out', risk: 'In other words' }] })).toEqual([]);
  const [suggestion] = suggestedRisks(proposalWith({ answers }));
  expect(idsFor({ answers, risks: [{ id: 'mine', risk: suggestion?.risk }] })).toEqual([]);
});

test('every answer that a suggestion looks at exists in the question bank', () => {
  const choices = new Map<string, readonly string[]>(
    bank.questions.map(({ id, choices: own }) => [id, [...own, ...Verdict.options]]),
  );
  const unknown = cluesOfSuggestedRisks().flatMap(({ questionId, is }) =>
    is.filter((value) => !choices.get(questionId)?.includes(value)).map((value) => `${questionId} ${value}`),
  );
  expect(unknown).toEqual([]);
});
