import { expect, test } from 'vitest';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { checkReadiness, isReady } from '../../../shared/domain/readiness/check.ts';
import { sampleProposal } from '../../documents/model/model-kit.ts';

const today = '2026-11-21';

function findingsAfter(change: (revenue: Proposal['revenue']) => void) {
  const sample = structuredClone(sampleProposal());
  change(sample.revenue);
  return checkReadiness(ProposalDraft.parse(sample), { today });
}

const uncounted = (findings: ReturnType<typeof findingsAfter>) =>
  findings
    .filter(({ ruleId }) => ruleId === 'entry-not-counted')
    .map(({ path, sentence }) => ({ path, sentence }));

test('a proposal whose costs have no figure is not ready, and each cost says so once', () => {
  const findings = findingsAfter(({ costs }) => {
    for (const cost of costs) {
      delete cost.amountMinor;
      delete cost.hours;
      delete cost.hourlyRateMinor;
    }
  });
  const { costs } = sampleProposal().revenue;
  expect(isReady(findings)).toBe(false);
  expect(uncounted(findings)).toEqual([
    {
      path: expect.stringMatching(/^revenue\.costs\.0\./),
      sentence: expect.stringContaining(`${costs.length} entries lack answers`),
    },
  ]);
});

test('a missing figure leads to its expected value, by the way its entry is counted', () => {
  const found = uncounted(
    findingsAfter(({ costs: [first, second] }) => {
      Object.assign(first ?? {}, { name: 'Licence', basis: 'amount', amountMinor: { low: 100 } });
      Object.assign(second ?? {}, { name: '', basis: 'hours', hours: undefined, hourlyRateMinor: undefined });
    }),
  );
  expect(found).toEqual([
    // The low value alone is no expected one; completeness says that already.
    { path: 'revenue.costs.1.hours.expected', sentence: 'Cost 2: hours are not answered yet.' },
  ]);
});

test('what completeness misses is not said twice', () => {
  const findings = findingsAfter(({ streams: [stream] }) => {
    delete stream?.monthlyVolume;
  });
  expect(uncounted(findings)).toEqual([]);
  expect(findings.filter(({ path }) => path === 'revenue.streams.0.monthlyVolume.expected')).toHaveLength(1);
});

test('an entry that is left out for another reason than a gap says what to do', () => {
  const found = uncounted(
    findingsAfter(({ costs: [first, second], streams: [stream] }) => {
      Object.assign(first ?? {}, { name: 'Licence', currency: 'EUR' });
      Object.assign(second ?? {}, { name: 'Seats', basis: 'tier', tiers: [] });
      Object.assign(stream ?? {}, { name: 'Campaigns', currency: 'CHF' });
    }),
  );
  expect(found).toEqual([
    {
      path: 'revenue.streams.0.currency',
      sentence: '“Campaigns” is not counted. There is no exchange rate from CHF to USD.',
    },
    {
      path: 'revenue.costs.0.currency',
      sentence: '“Licence” is not counted. There is no exchange rate from EUR to USD.',
    },
    {
      path: 'revenue.costs.1.tierId',
      sentence: '“Seats” is not counted. Choose the tier that is bought.',
    },
  ]);
});

test('a loss in the expected case is told even while a cost has no figure', () => {
  const findings = findingsAfter(({ costs: [first, second] }) => {
    if (first) first.amountMinor = { expected: 1e12 };
    if (second) Object.assign(second, { basis: 'amount', amountMinor: undefined });
  });
  expect(uncounted(findings)).toHaveLength(1);
  expect(findings.find(({ ruleId }) => ruleId === 'no-return-in-expected-case')?.sentence).toBe(
    'The expected case costs more than it brings: it does not pay back within 36 months.',
  );
});

test('a case whose revenue is not known yet is not called a loss', () => {
  const findings = findingsAfter(({ streams }) => {
    for (const stream of streams) delete stream.monthlyVolume;
  });
  expect(findings.some(({ ruleId }) => ruleId === 'no-return-in-expected-case')).toBe(false);
});
