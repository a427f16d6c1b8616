import { expect, test } from 'vitest';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { chapterText, draft, modelOf, readableText, resources, sampleProposal } from './model-kit.ts';

const sample = modelOf(sampleProposal());

test('the chapters come in the order in which a committee reads', () => {
  const chapters = sample.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [`${block.number} ${block.text}`] : [],
  );
  expect(chapters).toEqual([
    '1 Decision requested',
    '2 Problem and customers',
    '3 Options compared',
    '4 Benefits for IT and for marketing',
    '5 Strategy and tactics',
    '6 Projected revenue',
    '7 Costs and returns',
    '8 Case studies and competitors',
    '9 Security, privacy and IT impact',
    '10 Risks',
    '11 Ownership, service promises and plan',
    '12 Measures of success and stop rules',
    '13 Sign-off',
    'A Annex: assumptions and computation',
    'B Annex: figures behind the charts',
    'C Annex: security and privacy questionnaire',
    'D Annex: points accepted by the author',
    'E Annex: glossary',
    'F Annex: sources',
  ]);
});

test('the contents follow the page that a reader with one minute reads', () => {
  const kinds = sample.blocks.map(({ kind }) => kind);
  expect(kinds.indexOf('contents')).toBeLessThan(
    sample.blocks.findIndex((block) => block.kind === 'heading' && block.number === '2'),
  );
  expect(kinds.indexOf('contents')).toBeGreaterThan(kinds.indexOf('figures'));
});

test('the first page of the example asks, shows three figures, the range and the greatest risk', () => {
  expect(chapterText(sample, 'Decision requested')).toMatchSnapshot();
});

test('costs and returns of the example read as published', () => {
  expect(chapterText(sample, 'Costs and returns')).toMatchSnapshot();
});

test('case studies carry their source, date, grade and caveats', () => {
  expect(chapterText(sample, 'Case studies and competitors')).toMatchSnapshot();
});

test('the shares of the columns of every table add up to one', () => {
  const offending = sample.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const sum = block.columns.reduce((total, { widthFraction }) => total + widthFraction, 0);
    return Math.abs(sum - 1) > 1e-9 ? [`${block.caption}: ${sum}`] : [];
  });
  expect(offending).toEqual([]);
});

test('every row of a table fills its columns', () => {
  const offending = sample.blocks.flatMap((block) =>
    block.kind === 'table' &&
    [...block.rows, ...(block.sumRow ? [block.sumRow] : [])].some(
      (row) => row.length !== block.columns.length,
    )
      ? [block.caption]
      : [],
  );
  expect(offending).toEqual([]);
});

test('an empty proposal makes a whole document that says what is not answered', () => {
  let count = 0;
  const model = modelOf(
    emptyProposal(() => {
      count += 1;
      return `option-${count}`;
    }),
  );
  expect(model.cover?.title).toBe('Proposal without a title');
  expect(readableText(model)).toContain('Not answered yet');
  expect(readableText(model)).not.toMatch(/undefined|NaN|\[object/);
});

test('without figures there is no headline that promises anything', () => {
  const first = chapterText(modelOf(draft()), 'Decision requested');
  expect(first).toContain('Benefit over 3 years: – (Not answered yet)');
  expect(first).not.toContain('$0');
});

test('a cost that lacks its amount keeps the headline open and is named in the projection', () => {
  const proposal = sampleProposal();
  delete proposal.revenue.costs[0]?.amountMinor;
  const model = modelOf(proposal);
  expect(chapterText(model, 'Decision requested')).toContain('Cost over 3 years: –');
  expect(chapterText(model, 'Projected revenue')).toContain(
    'The figures leave out: Template design and move of the list.',
  );
});

test('a draft without figures says that there are none, and names what they wait for', () => {
  const text = chapterText(modelOf(draft({})), 'Projected revenue');
  expect(text).toContain('There are no figures yet');
  expect(text).toContain('Still to be answered: the streams of revenue and the costs.');
  expect(text).not.toContain('leave out');
});

test('the table of options says what stands in bold where an option is proposed', () => {
  const words = 'The proposed option is in bold.';
  expect(chapterText(sample, 'Options compared')).toContain(words);
  const proposal = sampleProposal();
  delete proposal.options.proposedOptionId;
  expect(chapterText(modelOf(proposal), 'Options compared')).not.toContain(words);
});

test('when the first margin comes is said in a sentence', () => {
  const museum = structuredClone(resources.template('museum-social-and-community'));
  if (!museum) throw new Error('the sample is missing');
  museum.revenue.lifetimeValue.marginTiming = 'end-of-year';
  const said = readableText(modelOf(museum)).match(
    /^.*The first margin comes at the end of the first year\./gm,
  );
  expect(said).toHaveLength(2);
});

test('the projection opens with the sum of each scenario', () => {
  const opening = chapterText(sample, 'Projected revenue').split('\n').slice(1, 4);
  expect(opening).toEqual([
    'Incremental revenue, low: $46,199 (Contribution: $16,632)',
    'Incremental revenue, expected: $346,163 (Contribution: $131,542)',
    'Incremental revenue, high: $912,532 (Contribution: $346,762)',
  ]);
});

test('a projection of costs alone promises no revenue, not even zero', () => {
  const proposal = sampleProposal();
  proposal.revenue.streams = [];
  const text = chapterText(modelOf(proposal), 'Projected revenue');
  expect(text).not.toContain('Incremental revenue, expected:');
  expect(text).toContain('The figures leave out: the streams of revenue.');
});

test('only an approved proposal goes without a mark', () => {
  const markOf = (decision: object) => modelOf(draft({ decision })).mark;
  expect([
    markOf({}),
    markOf({ status: 'in-review' }),
    markOf({ status: 'decided', verdict: 'declined' }),
    markOf({ status: 'decided', verdict: 'approved' }),
    markOf({ status: 'live', verdict: 'approved' }),
    markOf({ status: 'closed', verdict: 'withdrawn' }),
  ]).toEqual(['DRAFT', 'IN REVIEW', 'DECLINED', undefined, undefined, 'WITHDRAWN']);
});

test('the creation date is that of the revision', () => {
  expect(sample.createdAt).toBe('2026-11-21T09:00:00.000Z');
});

test('the same proposal gives the same document', () => {
  expect(modelOf(sampleProposal())).toEqual(sample);
});

test('making the document leaves the proposal as it was', () => {
  const proposal = sampleProposal();
  const before = structuredClone(proposal);
  modelOf(proposal);
  expect(proposal).toEqual(before);
});

test('figures and dates follow the locale of the proposal', () => {
  const proposal = sampleProposal();
  proposal.overview.locale = 'de-DE';
  proposal.overview.currency = 'EUR';
  const text = readableText(modelOf(proposal));
  expect(text).toContain('4. Januar 2027');
  expect(text).toContain('78.782\u00a0€');
  expect(text).toContain('6.500,00\u00a0€');
});

test('the inputs of the costs speak of another currency only where one is shown', () => {
  const captions = (currency?: string) => {
    const proposal = sampleProposal();
    const [first, ...others] = proposal.revenue.costs;
    if (!first) throw new Error('the example has a cost');
    proposal.revenue.costs = [{ ...first, currency: currency as never }, ...others];
    return readableText(modelOf(proposal));
  };
  expect(captions()).toMatch(/^Costs \(USD\)$/m);
  expect(captions('EUR')).toMatch(/^Costs \(USD unless another currency is shown\)$/m);
});

test('competitors that were seen on different days have a column of days', () => {
  const proposal = sampleProposal();
  const [entry] = proposal.evidence.competitors[0]?.entries ?? [];
  if (!entry) throw new Error('the example has a competitor');
  entry.seenOn = '2026-11-20' as typeof entry.seenOn;
  const text = chapterText(modelOf(proposal), 'Case studies and competitors');
  expect(text).toMatch(/^REI \| .* \| November 20, 2026$/m);
  expect(text).not.toContain('All of this was seen');
});

test('the list of options sends to the price plans where each of them explains its price', () => {
  const proposal = sampleProposal();
  const words = 'The price plan of each option says where its price comes from.';
  expect(readableText(modelOf(proposal))).toContain(words);
  const priced = proposal.options.candidates.find(({ monthlyPriceMinor }) => monthlyPriceMinor !== undefined);
  if (priced) priced.pricePlan = undefined;
  expect(readableText(modelOf(proposal))).not.toContain(words);
});
