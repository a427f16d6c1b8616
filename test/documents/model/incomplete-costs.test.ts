import { expect, test } from 'vitest';
import { chapterText, modelOf, readableText, sampleProposal } from './model-kit.ts';

/** The example without the amounts of its costs, or of its first cost alone. */
function withoutAmounts(which: 'all' | 'first') {
  const proposal = sampleProposal();
  for (const cost of which === 'all' ? proposal.revenue.costs : proposal.revenue.costs.slice(0, 1)) {
    delete cost.amountMinor;
    delete cost.hours;
    delete cost.hourlyRateMinor;
    cost.tiers = [];
  }
  return proposal;
}

const complete = modelOf(sampleProposal());
const { costs } = sampleProposal().revenue;
const cases = [
  ['all', `Costs are incomplete: ${costs.length} of ${costs.length} lines have no figure.`],
  ['first', `Costs are incomplete: 1 of ${costs.length} lines has no figure.`],
] as const;

test.each(cases)(
  'with %s of the costs open, the first page shows the benefit and leaves cost and payback open',
  (which, gap) => {
    const first = chapterText(modelOf(withoutAmounts(which)), 'Decision requested');
    const headlines = first.split('\n').filter((line) => /^(Benefit|Cost|Payback)/.test(line));
    expect(headlines).toEqual([
      chapterText(complete, 'Decision requested')
        .split('\n')
        .find((line) => line.startsWith('Benefit over')),
      `Cost over 3 years: – (${gap})`,
      'Payback: – (Follows from benefit and cost.)',
    ]);
    expect(first).not.toContain('Net benefit over');
  },
);

test.each(cases)('with %s of the costs open, no total, return or payback is printed', (which, gap) => {
  const text = chapterText(modelOf(withoutAmounts(which)), 'Costs and returns');
  const returns = [
    'One-off cost',
    'Recurring cost',
    'Cost of IT hours',
    'Total cost (three-year cost of ownership)',
    'Net benefit',
    'Net present value',
    'Return on investment',
    'Internal rate of return, per year',
    'Payback month',
    'Payback month, discounted',
    'Break-even share of the contribution',
    'Lowest cumulative cash',
  ];
  const lines = text.split('\n');
  expect(lines).toContain('Total over 3 years |  |  |  | –');
  expect(returns.filter((name) => !lines.includes(`${name} | – | – | –`))).toEqual([]);
  expect(lines.filter((line) => line === gap)).toHaveLength(2);
  expect(lines.find((line) => line.startsWith('Incremental revenue |'))).toContain('$346,163');
});

test.each(cases)('with %s of the costs open, nothing claims an outcome', (which, gap) => {
  const text = readableText(modelOf(withoutAmounts(which)));
  expect(text).not.toMatch(
    /exceeds the cost|Probability of a loss|A simulation computes|Cumulative cash flow|pays? back in/,
  );
  expect(text).toContain(`${gap} The range of the outcome follows when they are complete.`);
});

test('the years keep what is known of them', () => {
  const text = chapterText(modelOf(withoutAmounts('all')), 'Projected revenue');
  expect(text).toMatch(/^Year 3( \| \$[\d,.]+){3} \| – \| –$/m);
  expect(text).toMatch(/^Total( \| \$[\d,.]+){3} \| – \| –$/m);
});

test('a projection without a single cost says so', () => {
  const proposal = sampleProposal();
  proposal.revenue.costs = [];
  proposal.revenue.streams.forEach(({ steps }) => {
    for (const step of steps) delete step.unitCostMinor;
  });
  expect(chapterText(modelOf(proposal), 'Decision requested')).toContain(
    'Cost over 3 years: – (Costs are incomplete: no cost is listed.)',
  );
});

test('the lines of the costs add up to their total, with the units that the funnels pay for', () => {
  const proposal = sampleProposal();
  const step = proposal.revenue.streams[0]?.steps[0];
  if (step) step.unitCostMinor = { expected: 2 };
  const table = modelOf(proposal).blocks.find(
    (block) => block.kind === 'table' && block.caption === 'What it costs, expected scenario',
  );
  if (table?.kind !== 'table') throw new Error('the table of costs is missing');
  const dollars = (cell: unknown) => Number(String(cell).replace(/[$,]/g, ''));
  const lines = table.rows.map((row) => dollars(row.at(-1)));
  expect(table.rows.at(-1)?.[1]).toBe('Units of the funnel');
  const total = lines.reduce((sum, line) => sum + line, 0);
  expect(Math.abs(total - dollars(table.sumRow?.at(-1)))).toBeLessThanOrEqual(lines.length / 2);
});

test('the cost of ownership stands beside the total where these are two figures', () => {
  const proposal = sampleProposal();
  proposal.revenue.horizonMonths = 24;
  const names = chapterText(modelOf(proposal), 'Costs and returns')
    .split('\n')
    .map((line) => line.split(' | ')[0]);
  expect(names).toContain('Total cost');
  expect(names).toContain('Cost of ownership, three years');
});

test('the inputs of a cost say whether they fall once, each month or each year', () => {
  const inputs = (proposal = sampleProposal()) => readableText(modelOf(proposal));
  expect(inputs()).toContain('User training: amount, once |');
  expect(inputs()).toContain('Care of the integration: hours per month |');
  const proposal = sampleProposal();
  for (const cost of proposal.revenue.costs) cost.timing = 'yearly-prepaid';
  expect(inputs(proposal)).toContain('User training: amount per year |');
});
