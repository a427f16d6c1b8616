import { expect, test } from 'vitest';
import { loadResources } from '../../core/files/resources.ts';
import { CompleteProposal } from '../../shared/domain/proposal.ts';
import { checkReadiness, isReady } from '../../shared/domain/readiness/check.ts';
import { computeScenario } from '../../shared/domain/revenue/projection.ts';
import type { BaseScenario } from '../../shared/domain/revenue/estimate.ts';
import { resourcesFolder } from './resources-folder.ts';

const resources = loadResources(resourcesFolder);
const sample = resources.template('email-marketing-service');
if (!sample) throw new Error('the sample is missing');

/**
 * Worked out apart from this program. Conventions: month flows at the end of the month, volume × (1 + growth)^(m − 1),
 * linear ramp from the first live month, revenue is incremental and before margin, costs rise at months 13 and 25, IT
 * hours at their rates, monthly discount rate (1 + d)^(1/12) − 1, no rounding inside, results rounded half up.
 */
const published = {
  low: {
    attributedRevenue: 158_256.97,
    incrementalRevenue: 46_199.04,
    contribution: 16_631.66,
    otherBenefits: 17_510,
    oneOffCost: 11_800,
    recurringCost: 46_067.4,
    itCost: 33_320,
    totalCost: 91_187.4,
    netBenefit: -57_045.74,
    netPresentValue: -52_509.13,
    returnOnInvestment: -62.56,
    internalRate: undefined,
    paybackMonth: undefined,
    discountedPaybackMonth: undefined,
  },
  expected: {
    attributedRevenue: 902_360.21,
    incrementalRevenue: 346_162.8,
    contribution: 131_541.86,
    otherBenefits: 26_690,
    oneOffCost: 10_300,
    recurringCost: 41_149.5,
    itCost: 28_000,
    totalCost: 79_449.5,
    netBenefit: 78_782.36,
    netPresentValue: 62_922.79,
    returnOnInvestment: 99.16,
    internalRate: 163.6,
    paybackMonth: 13,
    discountedPaybackMonth: 14,
  },
  high: {
    attributedRevenue: 1_906_557.92,
    incrementalRevenue: 912_532.39,
    contribution: 346_762.31,
    otherBenefits: 34_952,
    oneOffCost: 9_800,
    recurringCost: 41_149.5,
    itCost: 27_525,
    totalCost: 78_474.5,
    netBenefit: 303_239.81,
    netPresentValue: 253_648.63,
    returnOnInvestment: 386.42,
    internalRate: 990.31,
    paybackMonth: 6,
    discountedPaybackMonth: 6,
  },
} as const;

const toMajor = (amountMinor: number | undefined) => Math.round(amountMinor ?? Number.NaN) / 100;
const toPercent = (fraction: number | undefined) =>
  fraction === undefined ? undefined : Math.round(fraction * 10_000) / 100;

test.each(['low', 'expected', 'high'] satisfies BaseScenario[])(
  'the %s scenario of the example gives the published results to the cent',
  (base) => {
    const { returns, missing } = computeScenario(sample.revenue, { base }, sample.overview.currency);
    expect(missing).toEqual([]);
    expect({
      attributedRevenue: toMajor(returns.attributedRevenueMinor),
      incrementalRevenue: toMajor(returns.incrementalRevenueMinor),
      contribution: toMajor(returns.contributionMinor),
      otherBenefits: toMajor(returns.otherBenefitsMinor),
      oneOffCost: toMajor(returns.oneOffCostMinor),
      recurringCost: toMajor(returns.recurringCostMinor),
      itCost: toMajor(returns.itCostMinor),
      totalCost: toMajor(returns.totalCostMinor),
      netBenefit: toMajor(returns.netBenefitMinor),
      netPresentValue: toMajor(returns.netPresentValueMinor),
      returnOnInvestment: toPercent(returns.returnOnInvestmentFraction),
      internalRate:
        returns.internalRate.kind === 'one' ? toPercent(returns.internalRate.yearlyFraction) : undefined,
      paybackMonth: returns.paybackMonth,
      discountedPaybackMonth: returns.discountedPaybackMonth,
    }).toEqual(published[base]);
  },
);

test('the example answers everything that a complete proposal needs', () => {
  expect(CompleteProposal.safeParse(sample).error?.issues ?? []).toEqual([]);
});

test('nothing in the example keeps it from being called ready', () => {
  const findings = checkReadiness(sample, { today: '2026-11-21' });
  expect(isReady(findings)).toBe(true);
  expect(findings.filter(({ severity, acceptedBecause }) => severity === 'weak' && !acceptedBecause)).toEqual(
    [],
  );
});

test('every figure of the projection names the assumption that it rests on', () => {
  const withoutBasis = Object.entries({ ...estimatesOf(sample.revenue) })
    .filter(([, estimate]) => estimate.expected !== 0 && estimate.assumptionId === undefined)
    .map(([path]) => path);
  expect(withoutBasis).toEqual([]);
});

test('every assumption in use is in the ledger, and none in the ledger is idle', () => {
  const used = new Set(Object.values(estimatesOf(sample.revenue)).map(({ assumptionId }) => assumptionId));
  used.delete(undefined);
  expect([...used].toSorted()).toEqual(sample.revenue.assumptions.map(({ id }) => id).toSorted());
});

test('references between the sections of the example lead somewhere', () => {
  const { benefits, measures, options, strategy } = sample;
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const objectives = idsOf(strategy.objectives);
  expect(objectives).toEqual(expect.arrayContaining(benefits.items.map(({ objectiveId }) => objectiveId)));
  expect(objectives).toEqual(expect.arrayContaining(strategy.tactics.map(({ objectiveId }) => objectiveId)));
  expect(objectives).toEqual(expect.arrayContaining(measures.items.map(({ objectiveId }) => objectiveId)));
  expect(idsOf(measures.items)).toEqual(
    expect.arrayContaining(benefits.items.map(({ measureId }) => measureId)),
  );
  for (const { scores } of options.criteria)
    expect(scores.map(({ optionId }) => optionId)).toEqual(idsOf(options.candidates));
});

test('the example answers every core question with choices that the question offers', () => {
  const answers = new Map(sample.security.answers.map((answer) => [answer.questionId, answer]));
  const core = resources.questionBank().questions.filter(({ tier }) => tier === 'core');
  for (const { id, choices, columns } of core.filter(({ sinceVersion }) => sinceVersion === 1)) {
    const answer = answers.get(id);
    expect(answer, id).toBeDefined();
    const chosen = [...(answer?.choices ?? []), ...(answer?.choice ? [answer.choice] : [])];
    expect(choices).toEqual(expect.arrayContaining(chosen));
    for (const row of answer?.rows ?? []) expect(row.length, id).toBe(columns.length);
  }
});

type AnyEstimate = { expected: number; assumptionId?: string };

function estimatesOf(value: unknown, path = ''): Record<string, AnyEstimate> {
  if (typeof value !== 'object' || value === null) return {};
  if ('expected' in value) return { [path]: value as AnyEstimate };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => Object.entries(estimatesOf(inner, `${path}.${key}`))),
  );
}
