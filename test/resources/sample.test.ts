import { describe, expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import { CompleteProposal, type Proposal } from '../../shared/domain/proposal.ts';
import { plainTextOf } from '../../shared/domain/prose.ts';
import { askedQuestions } from '../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../shared/domain/questionnaire/routing.ts';
import { checkReadiness, isReady } from '../../shared/domain/readiness/check.ts';
import { checkRevenue } from '../../shared/domain/revenue/checks.ts';
import { computeScenario } from '../../shared/domain/revenue/projection.ts';
import { baseScenarios } from '../../shared/domain/revenue/scenario.ts';
import { publishedEmail, publishedMuseum } from '../domain/revenue/published-results.ts';
import { resourcesFolder } from './resources-folder.ts';

const resources = openResources(resourcesFolder);
const bank = resources.questionBank();
const samples = [
  { id: 'email-marketing-service', published: publishedEmail },
  { id: 'museum-social-and-community', published: publishedMuseum },
].map((sample) => {
  const proposal = resources.template(sample.id);
  if (!proposal) throw new Error(`the sample ${sample.id} is missing`);
  return { ...sample, proposal };
});

test('every sample that ships is looked at here', () => {
  const shipped = resources.templates().filter(({ kind }) => kind === 'sample');
  expect(samples.map(({ id }) => id)).toEqual(shipped.map(({ id }) => id));
});

const toMajor = (amountMinor: number | undefined) => Math.round(amountMinor ?? Number.NaN) / 100;

describe.each(samples)('the example $id', ({ proposal, published }) => {
  test.each(baseScenarios)('gives the published results of the %s scenario to the cent', (base) => {
    const { returns, missing } = computeScenario(proposal.revenue, { base }, proposal.overview.currency);
    const figures = published[base];
    expect(missing).toEqual([]);
    expect({
      attributed: toMajor(returns.attributedRevenueMinor),
      incremental: toMajor(returns.incrementalRevenueMinor),
      contribution: toMajor(returns.contributionMinor),
      otherBenefits: toMajor(returns.otherBenefitsMinor),
      oneOff: toMajor(returns.oneOffCostMinor),
      recurring: toMajor(returns.recurringCostMinor),
      it: toMajor(returns.itCostMinor),
      cost: toMajor(returns.totalCostMinor),
      net: toMajor(returns.netBenefitMinor),
      npv: toMajor(returns.netPresentValueMinor),
      payback: returns.paybackMonth,
      discountedPayback: returns.discountedPaybackMonth,
    }).toEqual({
      attributed: figures.attributed,
      incremental: figures.incremental,
      contribution: figures.contribution,
      otherBenefits: figures.otherBenefits,
      oneOff: figures.oneOff,
      recurring: figures.recurring,
      it: figures.it,
      cost: figures.cost,
      net: figures.net,
      npv: figures.npv,
      payback: figures.payback,
      discountedPayback: figures.discountedPayback,
    });
    expect(returns.returnOnInvestmentFraction).toBeCloseTo(figures.roi, 4);
    const rate = returns.internalRate;
    if (figures.irrYearly === undefined) expect(rate.kind).toBe('none');
    else if (rate.kind === 'one') expect(rate.yearlyFraction).toBeCloseTo(figures.irrYearly, 4);
    else expect(rate.kind).toBe('one');
  });

  test('has no input that a reader would stumble over', () => {
    expect(checkRevenue(proposal.revenue, proposal.overview.currency)).toEqual([]);
  });

  test('the example answers everything that a complete proposal needs', () => {
    expect(CompleteProposal.safeParse(proposal).error?.issues ?? []).toEqual([]);
  });

  test('nothing in the example keeps it from being called ready', () => {
    const findings = checkReadiness(proposal, { today: '2026-11-21', bank });
    expect(isReady(findings)).toBe(true);
    expect(
      findings.filter(({ severity, acceptedBecause }) => severity === 'weak' && !acceptedBecause),
    ).toEqual([]);
  });

  test('every figure of the projection names the assumption that it rests on', () => {
    const withoutBasis = Object.entries({ ...estimatesOf(proposal.revenue) })
      .filter(([, estimate]) => estimate.expected !== 0 && estimate.assumptionId === undefined)
      .map(([path]) => path);
    expect(withoutBasis).toEqual([]);
  });

  test('every assumption in use is in the ledger, and none in the ledger is idle', () => {
    const used = new Set(
      Object.values(estimatesOf(proposal.revenue)).map(({ assumptionId }) => assumptionId),
    );
    used.delete(undefined);
    expect([...used].toSorted()).toEqual(proposal.revenue.assumptions.map(({ id }) => id).toSorted());
  });

  test('references between the sections of the example lead somewhere', () => {
    const { benefits, measures, options, strategy } = proposal;
    const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
    const objectives = idsOf(strategy.objectives);
    expect(objectives).toEqual(expect.arrayContaining(benefits.items.map(({ objectiveId }) => objectiveId)));
    expect(objectives).toEqual(
      expect.arrayContaining(strategy.tactics.map(({ objectiveId }) => objectiveId)),
    );
    expect(objectives).toEqual(expect.arrayContaining(measures.items.map(({ objectiveId }) => objectiveId)));
    expect(idsOf(measures.items)).toEqual(
      expect.arrayContaining(benefits.items.map(({ measureId }) => measureId)),
    );
    for (const { scores } of options.criteria)
      expect(scores.map(({ optionId }) => optionId)).toEqual(idsOf(options.candidates));
  });

  test('the example answers every question that is asked of its tool, with choices that the question offers', () => {
    const { security } = proposal;
    expect(security.bankVersion).toBe(bank.version);
    const asked = askedQuestions(routeQuestions(security, bank).questions, security.answers);
    expect(asked.map(({ question }) => question.id)).toEqual(
      security.answers.map(({ questionId }) => questionId),
    );
    for (const { question, answer, state } of asked) {
      expect(state, question.id).not.toBe('open');
      const chosen = [...(answer?.choices ?? []), ...(answer?.choice ? [answer.choice] : [])];
      expect(question.choices, question.id).toEqual(expect.arrayContaining(chosen));
      for (const row of answer?.rows ?? []) expect(row.length, question.id).toBe(question.columns.length);
    }
  });

  test('the example has something that makes up for every gap in its answers, with an owner and a day', () => {
    const { security } = proposal;
    const asked = askedQuestions(routeQuestions(security, bank).questions, security.answers);
    const gaps = asked.filter(({ state }) => state === 'gap').map(({ question }) => question.id);
    const controls = security.compensatingControls;
    expect(controls.map(({ questionId }) => questionId)).toEqual(gaps);
    for (const { id, control, owner, dueOn } of controls)
      expect([control, owner, dueOn], id).not.toContain(undefined);
  });
});

test('the email example stops where it would no longer pay back, and its pilot has the hours that it needs', () => {
  const { overview, ownership, revenue, strategy } = resources.template(
    'email-marketing-service',
  ) as Proposal;
  const { returns } = computeScenario(revenue, { base: 'expected' }, overview.currency);
  const share = `less than ${Math.round((returns.breakEvenFraction ?? 0) * 100)}% of the expected incremental revenue`;
  expect(strategy.stopRules.map(({ statement }) => statement).join()).toContain(share);
  const [, needed, capacity, running, room] =
    /take (\d+) hours; (\d+) a month, less ([\d.]+) for running it, leave about (\d+)/
      .exec(plainTextOf(strategy.pilot.scope))
      ?.map(Number) ?? [];
  expect(capacity).toBe(ownership.itCapacityHoursPerMonth);
  expect(room).toBe(Math.floor((((capacity ?? 0) - (running ?? 0)) * 14) / (365.25 / 12)));
  expect(room).toBeGreaterThan((needed ?? Number.NaN) + 5);
});

type AnyEstimate = { expected: number; assumptionId?: string };

function estimatesOf(value: unknown, path = ''): Record<string, AnyEstimate> {
  if (typeof value !== 'object' || value === null) return {};
  if ('expected' in value) return { [path]: value as AnyEstimate };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => Object.entries(estimatesOf(inner, `${path}.${key}`))),
  );
}
