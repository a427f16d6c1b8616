import { type BrokenSample, keep, set, setEach } from './broken-sample.ts';

/** Rules about claims, revenue and evidence. */
export const brokenMoneyAndEvidence: readonly BrokenSample[] = [
  {
    ruleId: 'unsupported-claim',
    path: 'strategy.summary',
    breaks: set('strategy.summary', 'It is simple. The tool will bring 500 new orders.'),
  },
  {
    ruleId: 'number-without-source',
    path: 'need.context',
    breaks: set('need.context', 'We lose $4,000 a month.'),
  },
  {
    ruleId: 'entry-not-counted',
    path: 'revenue.costs.0.amountMinor.expected',
    breaks: set('revenue.costs.0.amountMinor', undefined),
  },
  {
    ruleId: 'impossible-input',
    path: 'revenue.streams.0.steps.2.value.expected',
    breaks: set('revenue.streams.0.steps.2.value.expected', 4),
  },
  {
    ruleId: 'input-without-source',
    path: 'revenue.streams.0.incrementality.assumptionId',
    breaks: set('revenue.streams.0.incrementality.assumptionId', undefined),
  },
  {
    ruleId: 'single-scenario',
    path: 'revenue.streams.0.monthlyVolume.low',
    breaks: ({ revenue }) => {
      for (const stream of revenue.streams)
        for (const estimate of [
          stream.monthlyVolume,
          stream.valuePerConversionMinor,
          ...stream.steps.map(({ value }) => value),
        ]) {
          delete estimate?.low;
          delete estimate?.high;
        }
    },
  },
  {
    ruleId: 'no-return-in-expected-case',
    path: 'revenue.streams',
    breaks: set('revenue.costs.0.amountMinor.expected', 1e12),
  },
  {
    ruleId: 'all-revenue-incremental',
    path: 'revenue.streams.0.incrementality.expected',
    breaks: set('revenue.streams.0.incrementality.expected', 1),
  },
  {
    ruleId: 'cost-without-it-hours',
    path: 'revenue.costs',
    breaks: keep('revenue.costs', ({ category }) => category !== 'it-hours'),
  },
  {
    ruleId: 'no-cost-over-time',
    path: 'revenue.costs',
    breaks: keep('revenue.costs', ({ timing }) => timing === 'one-off'),
  },
  {
    ruleId: 'mostly-low-confidence',
    path: 'revenue.assumptions',
    breaks: setEach('revenue.assumptions', 'confidence', 'low'),
    mends: setEach('revenue.assumptions', 'confidence', 'high'),
  },
  {
    ruleId: 'assumption-without-date',
    path: 'revenue.assumptions.0.statedOn',
    breaks: set('revenue.assumptions.0.statedOn', undefined),
    mends: setEach('revenue.assumptions', 'statedOn', '2026-11-21'),
  },
  {
    ruleId: 'no-case-study',
    path: 'evidence.caseStudies',
    breaks: set('evidence.caseStudies', []),
  },
  {
    ruleId: 'no-direct-competitor',
    path: 'evidence.caseStudies',
    breaks: setEach('evidence.caseStudies', 'relation', 'other'),
  },
  {
    ruleId: 'no-competitor',
    path: 'evidence.competitors',
    breaks: set('evidence.competitors', []),
  },
  {
    ruleId: 'case-study-without-date',
    path: 'evidence.caseStudies.0.publishedOn',
    breaks: set('evidence.caseStudies.0.publishedOn', undefined),
    mends: setEach('evidence.caseStudies', 'publishedOn', '2026'),
  },
  {
    ruleId: 'case-study-without-figure',
    path: 'evidence.caseStudies.0.results',
    breaks: set('evidence.caseStudies.0.results.0.statement', 'It grew.'),
    mends: set('evidence.caseStudies.0.results.0.statement', 'It grew by 5%.'),
  },
  {
    ruleId: 'case-study-without-link',
    path: 'evidence.caseStudies.0.sourceLink',
    breaks: set('evidence.caseStudies.0.sourceLink', undefined),
  },
  {
    ruleId: 'size-not-compared',
    path: 'evidence.caseStudies.0.sizeMatch',
    breaks: setEach('evidence.caseStudies', 'sizeMatch', undefined),
  },
  {
    ruleId: 'stale-evidence',
    path: 'evidence.caseStudies',
    breaks: setEach('evidence.caseStudies', 'publishedOn', '2020'),
    mends: set('evidence.caseStudies.0.publishedOn', '2026-02'),
  },
  {
    ruleId: 'vendor-only-evidence',
    path: 'evidence.caseStudies.0.publisher',
    breaks: setEach('evidence.caseStudies', 'publisher', 'vendor'),
  },
  { ruleId: 'no-caveat', path: 'evidence.caveats', breaks: set('evidence.caveats', undefined) },
];
