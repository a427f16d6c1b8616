import { expect, test } from 'vitest';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import type { ReportDay } from '../../../shared/domain/outcomes/report-day.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { actual, proposalWith, streamOf } from '../../domain/outcomes/outcome-kit.ts';
import { chapterText, draft, modelOf, readableText } from './model-kit.ts';

const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
const outcomes = {
  wentLiveOn: '2026-02-10',
  actuals: [
    ...months.map((month, index) =>
      actual('a', month, 70_000, index === 1 ? { varianceReason: 'Sync was down.' } : {}),
    ),
    { id: 'm', measureId: 'hours', month: '2026-04', value: 14.5, varianceReason: 'Holidays.' },
  ],
  pactKept: [{ id: 'k', promiseId: 'lists', isKept: false, note: 'Twice by hand.' }],
  incidents: [
    { id: 'i', happenedOn: '2026-03-04', what: 'Sync stopped.', consequence: 'Half a list.' },
    { id: 'j', happenedOn: '2026-09-09', what: 'Later trouble.' },
  ],
  itContribution: 'Moved the integration forward.',
  itHoursSpent: 118,
  lessons: [{ id: 'l', lesson: 'Agree on the format first.' }],
  recommendation: 'Go on for another year.',
};

const proposal = proposalWith([streamOf('a', { low: 50, expected: 100 })], outcomes, {
  measures: { items: [{ id: 'hours', name: 'Hours saved', unit: 'Hours a month', target: '18' }] },
  ownership: {
    servicePact: [
      { id: 'dns', promisedBy: 'it', promise: 'DNS is in place.' },
      { id: 'lists', promisedBy: 'marketing', promise: 'No list by hand.' },
    ],
    itEffort: [{ id: 'e', specialty: 'web', onceHours: 60, yearlyHours: 36 }],
  },
  decision: {
    status: 'live',
    verdict: 'approved-with-conditions',
    conditions: [
      { id: 'c', condition: 'Contract first.', isMet: true },
      { id: 'd', condition: 'Exit rehearsed.', dueOn: '2026-12-31' },
    ],
  },
});

const reportOf = (of: Proposal, reportDay: ReportDay = 'all') =>
  modelOf(of, {}, { kind: 'outcome-report', choices: { ...plainChoices, reportDay } });

test('every outcome that a user can write stands in the report', () => {
  const text = readableText(reportOf(proposal));
  for (const answer of [
    ...['Sync was down.', 'Holidays.', 'Twice by hand.', 'Sync stopped.', 'Half a list.', '118 hours'],
    ...['Moved the integration forward.', 'Agree on the format first.', 'Go on for another year.'],
    ...[
      'February 10, 2026',
      'Actual figures count all revenue that came through a stream.',
      '14.5\nApril\u00a02026 | – | Below\u00a0(81%)',
      'No list by hand.',
    ],
  ])
    expect(text).toContain(answer);
});

test('the first page says how much came true, and what each side kept', () => {
  const text = chapterText(reportOf(proposal), 'The result in short');
  expect(text).toContain('Actual ÷ projected: 70%');
  expect(text).toContain('4 monthly figures so far add up to $2,800');
  expect(text).toContain('Whether IT kept its promises is not said yet. Marketing kept 0 of 1 promise.');
  expect(text).toContain('1 of 2 conditions of the decision is met.');
  expect(text).toContain('2 incidents are on record.');
});

test('the first page says whether what is off has its reasons', () => {
  const withReasons = (count: number) => {
    const actuals = months.map((month, index) =>
      actual('a', month, 70_000, index < count ? { varianceReason: 'Sync was down.' } : {}),
    );
    return readableText(
      reportOf(
        proposalWith(proposal.revenue.streams, { ...outcomes, actuals }, { decision: proposal.decision }),
      ),
    );
  };
  expect(withReasons(4)).toContain('gives the reasons for what is off.');
  expect(withReasons(1)).toContain('lists what is off, with the reasons as far as they are given.');
  expect(withReasons(0)).toContain('lists what is off; no reason is given yet.');
});

test('while there is no re-forecast it has no column', () => {
  expect(readableText(reportOf(proposal))).toContain('Re-forecast to the end');
  const [first, second] = outcomes.actuals;
  const early = proposalWith(proposal.revenue.streams, { ...outcomes, actuals: [first, second] });
  expect(readableText(reportOf(early))).not.toContain('Re-forecast to the end');
});

test('what does not add up as printed is said to be rounded', () => {
  const odd = [actual('a', '2026-02', 70_050), actual('a', '2026-03', 70_050)];
  const text = readableText(reportOf(proposalWith(proposal.revenue.streams, { ...outcomes, actuals: odd })));
  expect(text).toContain('sums may differ by 1. Sums to date hold only');
  expect(readableText(reportOf(proposal))).not.toContain('sums may differ');
});

test('a report of a day counts what was over then, and nothing later', () => {
  const text = readableText(reportOf(proposal, '90'));
  expect(text).toContain('Months that were over on May 11, 2026');
  expect(text).toContain('3 monthly figures so far');
  expect(text).not.toContain('Later trouble.');
  expect(text).toContain('and incidents those up to that day.');
  expect(text).toContain('1 incident is on record.');
  expect(text).toContain('and the recommendation are given as of November 21, 2026.');
});

test('a report of a day that has not come says so and holds what is known', () => {
  const text = readableText(reportOf(proposal, '365'));
  expect(text).toContain('The day of this report, February 10, 2027, had not come');
  expect(text).toContain('4 monthly figures so far');
});

test('the months before going live are accounted for', () => {
  expect(readableText(reportOf(proposal))).toContain(
    'in 14 months (the first 2 bring none; 12 are compared, from going live on)',
  );
});

test('a draft without outcomes prints, and says what is not known', () => {
  const text = readableText(reportOf(draft()));
  expect(text).toContain('No day of going live is on record');
  expect(text).not.toContain('Looks at');
  expect(text).toContain('What IT promised: not answered yet.');
  expect(text).toContain('Planned hours of IT: not answered yet.');
  expect(text).toContain('The author has not given one yet.');
  expect(text).toContain('Nothing is compared yet.');
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});

test('a condition whose day has passed is overdue on the day of the revision', () => {
  const conditions = [
    { id: 'd', condition: 'Exit rehearsed.', dueOn: '2026-11-20' },
    { id: 'e', condition: 'Roles tidied.', dueOn: '2026-11-21' },
  ];
  const text = readableText(
    reportOf({ ...proposal, decision: { ...proposal.decision, conditions } as never }),
  );
  expect(text).toMatch(/Exit rehearsed\. \| .* \| Overdue since Nov 20, 2026/);
  expect(text).toMatch(/Roles tidied\. \| .* \| Open, due Nov 21, 2026/);
});

test('months of a stream without a reason are one row for each side of the projection', () => {
  const actuals = [30_000, 40_000, 150_000, 95_000].map((value, index) =>
    actual('a', months[index] ?? '', value),
  );
  const text = chapterText(
    reportOf(proposalWith(proposal.revenue.streams, { ...outcomes, actuals })),
    'Differences and their reasons',
  ).replaceAll('\u00a0', ' ');
  expect(text).toContain('February 2026 to March 2026 | Stream a | −$1,300 (−65%) | No reason given');
  expect(text).toContain('April 2026 | Stream a | +$500 (+50%) | No reason given');
});

test('the hours that were planned are counted up to the day of the revision', () => {
  expect(readableText(reportOf(proposal))).toContain(
    'That makes 87 hours up to November 21, 2026, 9 months after going live.',
  );
});

test('a month without a figure is said to have none', () => {
  const [first, , ...others] = outcomes.actuals;
  const gap = proposalWith(proposal.revenue.streams, { ...outcomes, actuals: [first, ...others] });
  const text = readableText(reportOf(gap));
  expect(text).toMatch(/March 2026 \| \$1,000 \| No figure \| –/);
  expect(text).toContain('“Stream a” has no figure for');
  expect(text).toContain('The 6 missing monthly figures are estimated like those to come.');
});

test('the table of streams says how it counts what the re-forecast has no ratio for', () => {
  const late = streamOf('b', { expected: 100 }, { firstLiveMonth: { expected: 5 } });
  const actuals = [...outcomes.actuals, actual('b', '2026-02', 50_000)];
  const text = readableText(
    reportOf(proposalWith([...proposal.revenue.streams, late], { ...outcomes, actuals })),
  );
  expect(text).toContain(
    'Revenue in months for which nothing was projected counts as actual; the ratios of the re-forecast leave it out. The months to come of “Stream b” are taken as projected',
  );
});
