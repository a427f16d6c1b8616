import { expect, test } from 'vitest';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { checkReadiness, isReady } from '../../../shared/domain/readiness/check.ts';
import { rules } from '../../../shared/domain/readiness/rules.ts';
import { vanityMetric } from '../../../shared/domain/readiness/vanity-metrics.ts';

const today = '2026-06-01';
const check = (sections: object) =>
  checkReadiness(ProposalDraft.parse({ formatVersion: 1, ...sections }), { today });
const idsOf = (sections: object) => check(sections).map(({ ruleId }) => ruleId);

test('an empty proposal is not ready and says what to answer, field by field', () => {
  const findings = check({});
  expect(isReady(findings)).toBe(false);
  expect(findings.find(({ path }) => path === 'overview.ask')).toMatchObject({
    severity: 'blocks',
    sentence: 'The ask in one sentence: not answered yet.',
  });
});

test('findings come in the order of their weight', () => {
  const severities = check({}).map(({ severity }) => severity);
  expect(severities.toSorted((a, b) => 'bwh'.indexOf(a[0] ?? '') - 'bwh'.indexOf(b[0] ?? ''))).toEqual(
    severities,
  );
});

test('every rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('a decision date in the past blocks a draft and no longer matters once it is submitted', () => {
  const overview = { decisionNeededBy: '2026-05-31' };
  expect(idsOf({ overview })).toContain('decision-date-passed');
  expect(idsOf({ overview, decision: { status: 'submitted' } })).not.toContain('decision-date-passed');
  expect(idsOf({ overview: { decisionNeededBy: today } })).not.toContain('decision-date-passed');
});

test('a benefit whose objective was deleted is found', () => {
  const benefits = { items: [{ id: 'b', name: 'Speed', objectiveId: 'gone' }] };
  expect(check({ benefits }).find(({ ruleId }) => ruleId === 'loose-benefit')).toMatchObject({
    path: 'benefits.items.0.objectiveId',
    sentence: 'The objective of “Speed” is no longer in the list.',
  });
});

test('an objective that no tactic serves and nothing measures is found twice', () => {
  const strategy = { objectives: [{ id: 'o', statement: 'More repeat orders' }] };
  expect(idsOf({ strategy })).toEqual(
    expect.arrayContaining(['objective-without-tactic', 'objective-without-measure']),
  );
  const served = { ...strategy, tactics: [{ id: 't', objectiveId: 'o' }] };
  expect(idsOf({ strategy: served })).not.toContain('objective-without-tactic');
});

test('a case study without a date is weak, not missing', () => {
  const study = { id: 'c', organisation: 'A retailer' };
  const findings = check({ evidence: { caseStudies: [study] } });
  expect(findings.find(({ ruleId }) => ruleId === 'case-study-without-date')).toMatchObject({
    severity: 'weak',
    path: 'evidence.caseStudies.0.publishedOn',
  });
  expect(idsOf({ evidence: { caseStudies: [{ ...study, publishedOn: '2018-02' }] } })).not.toContain(
    'case-study-without-date',
  );
});

test('an unknown security answer is a hint, never a block', () => {
  const findings = check({ security: { answers: [{ questionId: 'Q03', verdict: 'unknown' }] } });
  expect(findings.find(({ ruleId }) => ruleId === 'security-unknown')?.severity).toBe('hint');
});

test('a high risk blocks until it is mitigated or accepted with a reason', () => {
  const risk = { id: 'r', risk: 'List is stolen', likelihood: 5, impact: 4 };
  const found = (parts: object) => idsOf({ security: { risks: [{ ...risk, ...parts }] } });
  expect(found({})).toContain('high-risk-without-mitigation');
  expect(found({ mitigation: 'Export alerts' })).not.toContain('high-risk-without-mitigation');
  expect(found({ acceptedBecause: 'Covered by contract' })).not.toContain('high-risk-without-mitigation');
  expect(found({ likelihood: 1 })).not.toContain('high-risk-without-mitigation');
});

test('an answered finding keeps its answer and no longer blocks', () => {
  const accepted = check({}).map(({ ruleId, path }) => ({
    ruleId,
    path,
    because: 'Agreed with the sponsor',
  }));
  const findings = check({ decision: { acceptedFindings: accepted } });
  expect(isReady(findings)).toBe(true);
  expect(findings[0]?.acceptedBecause).toBe('Agreed with the sponsor');
});

test.each([
  ['Website hits', 'conversion rate'],
  ['Number of news releases', 'enquiries'],
  ['Email open rate', 'orders per 1,000'],
  ['New followers', 'leads'],
])('%s is recognised as a vanity metric', (name, instead) => {
  expect(vanityMetric(name)?.insteadAsk).toContain(instead);
});

test.each([
  'Orders per 1,000 delivered emails',
  'Opening hours covered',
  'Repeat purchase rate',
  'Cost per enquiry',
])('%s is not a vanity metric', (name) => {
  expect(vanityMetric(name)).toBeUndefined();
});
