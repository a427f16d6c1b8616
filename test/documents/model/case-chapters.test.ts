import { expect, test } from 'vitest';
import { chapterText, draft, modelOf, sampleProposal } from './model-kit.ts';

const strategyOf = (proposal: ReturnType<typeof sampleProposal>) =>
  chapterText(modelOf(proposal), 'Strategy and tactics');

test('a benefit is one row: name and ties, what it does, what it is worth', () => {
  const proposal = sampleProposal();
  const [first] = proposal.benefits.items;
  if (first) first.optionId = undefined;
  expect(chapterText(modelOf(proposal), 'Benefits for IT and for marketing')).toContain(
    'A welcome while interest is fresh\nObjective: O2\nMeasure: Orders from the welcome series\nOption: Mailchimp | An automation that starts when a contact is created. | New subscribers hear from us the next morning',
  );
});

test('an option from which all benefits come is named once', () => {
  const chapter = chapterText(modelOf(sampleProposal()), 'Benefits for IT and for marketing');
  expect(chapter).toContain('All of them come with Mailchimp.');
  expect(chapter).not.toContain('Option: ');
});

test('a benefit that is tied to nothing says so', () => {
  const proposal = draft({ benefits: { items: [{ id: 'b', name: 'Automation' }] } });
  expect(chapterText(modelOf(proposal), 'Benefits for IT and for marketing')).toContain(
    'Automation\nObjective: Not answered yet\nMeasure: Not answered yet |',
  );
});

test('doing nothing is printed with its cost of delay, and says when there is no figure', () => {
  expect(chapterText(modelOf(sampleProposal()), 'Options compared')).toMatch(
    /What doing nothing costs\nA week of waiting costs about \$643,/,
  );
  const proposal = draft({ options: { candidates: [{ id: 'n', kind: 'do-nothing', name: 'Do nothing' }] } });
  expect(chapterText(modelOf(proposal), 'Options compared')).toContain('no cost of delay can be given');
});

test('the document says how firm the ranking is, criterion by criterion', () => {
  const text = chapterText(modelOf(sampleProposal()), 'Options compared');
  expect(text).toContain('It stays first if any single criterion counts double, counts half or is left out.');
  expect(text).toContain('Little work for IT | 15 | Same | Same | Same | None up to 100');
});

test('the first page says where another option comes first, and where the reason stands', () => {
  const proposal = sampleProposal();
  const chapter = () => chapterText(modelOf(proposal), 'Decision requested');
  expect(chapter()).toContain('Proposed option | Mailchimp (compared with');
  proposal.options.proposedOptionId = proposal.options.candidates[0]?.id;
  expect(chapter()).toMatch(
    /Proposed option \| .*: \d\.\d of 5, \w+; Mailchimp comes first with \d\.\d \(section 3\.1 says why\)/,
  );
});

test('the chain is drawn, and what lacks a connection is said in words', () => {
  const proposal = sampleProposal();
  expect(strategyOf(proposal)).toContain(
    '6 measures. Every item is tied to an objective; a measure without a line names its objective.',
  );
  proposal.strategy.tactics = proposal.strategy.tactics.slice(0, 1);
  expect(strategyOf(proposal)).toContain('- No tactic serves the objective “Write only to people');
});

test('the calendar has the days of tactics, pilot, gate and milestones beside it', () => {
  const text = strategyOf(sampleProposal());
  expect(text).toContain(
    'From Jan 4, 2027 to Jan 4, 2030: 5 tactics, 1 pilot, 1 decision to go on, 7 milestones.',
  );
  expect(text).toContain('Decision to go on after the pilot | Go or no-go | February 4, 2027 | –');
});

test('a long plan is printed in parts that fit on a page', () => {
  const proposal = sampleProposal();
  const [milestone] = proposal.strategy.milestones;
  proposal.strategy.milestones = Array.from({ length: 60 }, (_, index) => ({
    ...(milestone as NonNullable<typeof milestone>),
    id: `m-${index}` as never,
  }));
  const heights = modelOf(proposal).blocks.flatMap((block) =>
    block.kind === 'chart' && block.caption.startsWith('The plan') ? [block.heightPt] : [],
  );
  expect(heights.length).toBeGreaterThan(2);
  expect(Math.max(...heights)).toBeLessThan(450);
});

test('a decided proposal says the decision on its first page', () => {
  const proposal = sampleProposal();
  expect(chapterText(modelOf(proposal), 'Decision requested')).not.toContain('Decision taken');
  proposal.decision.verdict = 'approved';
  proposal.decision.decidedOn = '2027-01-12';
  expect(chapterText(modelOf(proposal), 'What was asked')).toContain(
    'Decision taken | Approved, January 12, 2027; it was needed by January 4, 2027 (reason in chapter 13)',
  );
  proposal.decision.decidedOn = '2027-01-04';
  expect(chapterText(modelOf(proposal), 'What was asked')).toContain(
    'Decision taken | Approved, January 4, 2027 (reason in chapter 13)',
  );
});

test('the first page names the risk that is greatest after the mitigation, where that is another one', () => {
  const risk = (id: string, name: string, likelihood: number, residualLikelihood: number) => ({
    ...{
      id,
      risk: name,
      mitigation: 'We look.',
      likelihood,
      impact: 4,
      residualLikelihood,
      residualImpact: 4,
    },
  });
  const first = (...risks: object[]) =>
    chapterText(modelOf(draft({ security: { risks } })), 'Decision requested');
  const text = first(risk('a', 'Harmful posts', 4, 1), risk('b', 'An account is taken', 3, 3));
  expect(text).toContain('Greatest risk (16 of 25, critical): Harmful posts.\n');
  expect(text).toContain('Greatest after mitigation (12 of 25, high): An account is taken.');
  expect(first(risk('a', 'Harmful posts', 4, 3), risk('b', 'An account', 3, 3))).not.toContain(
    'after mitigation',
  );
});

test('the map of risks is shaded by what its words say: medium, high or critical', () => {
  const map = modelOf(sampleProposal()).blocks.find(
    (block) => block.kind === 'table' && block.caption.startsWith('Likelihood by impact'),
  );
  if (map?.kind !== 'table') throw new Error('the map is missing');
  const wanted = map.rows.map((row) =>
    row.map((cell) => {
      const words = JSON.stringify(cell);
      if (words.includes(' critical')) return 'critical';
      if (words.includes(' high')) return 'warning';
      return words.includes(' medium') ? 'strong' : undefined;
    }),
  );
  expect(map.shades).toEqual(wanted);
});

test('the conventions of the computation are those of what the proposal uses', () => {
  const proposal = sampleProposal();
  const conventions = () =>
    chapterText(modelOf(proposal), 'Annex: assumptions and computation').split(
      'Conventions of the computation',
    )[1];
  expect(conventions()).toContain('grows to full effect, in equal steps. This');
  expect(conventions()).not.toMatch(/S-curve|Seasonal|another currency/);
  const [first] = proposal.revenue.streams;
  Object.assign(first ?? {}, { rampShape: 's-curve', seasonality: [2] });
  proposal.revenue.exchangeRates = [{ currency: 'EUR', rate: 1.1 }];
  expect(conventions()).toMatch(/in equal steps or as an S-curve .* where x is the share/);
  expect(conventions()).toMatch(/Seasonal factors[\s\S]*another currency/);
});
