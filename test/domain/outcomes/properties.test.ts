import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RevenueReview, reviewOutcomes } from '../../../shared/domain/outcomes/outcome-review.ts';
import { plannedMonths } from '../../../shared/domain/outcomes/planned-months.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { computeScenario } from '../../../shared/domain/revenue/projection.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { anyRevenue, usualFigures, wholeSchema } from '../revenue/any-revenue.ts';

const months = ['2027-01', '2027-02', '2027-03', '2027-05', '2027-06', '2027-09', '2031-01'];

/** Actual figures of streams and measures, whatever they refer to, some of them twice. */
const anyActuals = (value: fc.Arbitrary<number>) =>
  fc.array(
    fc.record(
      {
        id: fc.constant('actual'),
        month: fc.constantFrom(...months),
        streamId: fc.constantFrom('stream-0', 'stream-1', 'gone'),
        measureId: fc.constantFrom('measure', 'gone'),
        value,
      },
      { requiredKeys: ['id'] },
    ),
    { maxLength: 20 },
  );

const proposalOf = (revenue: Revenue, actuals: readonly object[]): Proposal =>
  ProposalDraft.parse({
    formatVersion: 1,
    overview: { currency: 'USD' },
    revenue: {
      ...revenue,
      streams: revenue.streams.map((stream, index) => ({ ...stream, id: `stream-${index}` })),
    },
    measures: { items: [{ id: 'measure', target: '12', baseline: '3' }] },
    outcomes: { wentLiveOn: '2027-01-31', actuals },
  });

const any = (scale: typeof wholeSchema, value: fc.Arbitrary<number>) =>
  fc.tuple(anyRevenue(scale), anyActuals(value)).map(([revenue, actuals]) => proposalOf(revenue, actuals));

const usual = any(usualFigures, fc.integer({ min: -100_000, max: 5_000_000 }));
const asOf = fc.constantFrom('2027-01-01', '2027-03-31', '2027-07-15', '2033-01-01');

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

const revenueOf = (proposal: Proposal, day: string): RevenueReview => {
  const { revenue } = reviewOutcomes(proposal, day);
  if (!revenue) throw new Error('it is live');
  return revenue;
};

test('whatever is stored, no figure is not a number or without end', () => {
  const extreme = fc.oneof(
    fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -0, 9e15),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(any(wholeSchema, extreme), asOf, (proposal, day) => {
      const wrong = numbersIn(reviewOutcomes(proposal, day)).filter(([, value]) => !Number.isFinite(value));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('months and streams add up to the whole to the cent, and so does the re-forecast', () => {
  fc.assert(
    fc.property(usual, asOf, (proposal, day) => {
      const { streams, totals, toDate, reforecast } = revenueOf(proposal, day);
      expect(total(totals.map(({ actualMinor }) => actualMinor ?? 0))).toBe(toDate.actualMinor);
      expect(total(totals.map(({ comparableMinor }) => comparableMinor))).toBe(toDate.projectedMinor);
      expect(total(streams.map((stream) => stream.toDate.actualMinor))).toBe(toDate.actualMinor);
      expect(toDate.actualMinor - toDate.projectedMinor).toBe(toDate.varianceMinor);
      expect(totals.at(-1)?.cumulative ?? toDate).toEqual(toDate);
      if (!reforecast) return;
      expect(total(reforecast.months)).toBe(reforecast.expectedMinor);
      expect(total(totals.map(({ projectedMinor }) => projectedMinor))).toBe(reforecast.projectedMinor);
      expect(reforecast.lowMinor).toBeLessThanOrEqual(reforecast.expectedMinor);
      expect(reforecast.highMinor).toBeGreaterThanOrEqual(reforecast.expectedMinor);
    }),
    { numRuns: 150 },
  );
});

test('no month is expected to bring less than what has come in it already', () => {
  const gains = any(usualFigures, fc.integer({ min: 0, max: 5_000_000 }));
  fc.assert(
    fc.property(gains, asOf, (proposal, day) => {
      const { totals, reforecast } = revenueOf(proposal, day);
      const below = totals.filter(
        ({ actualMinor = 0 }, index) => (reforecast?.months[index] ?? actualMinor) < actualMinor,
      );
      expect(below).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the planned months of a stream add up to its projected revenue, rounded once', () => {
  fc.assert(
    fc.property(anyRevenue(usualFigures), (any) => {
      const { revenue } = proposalOf(any, []);
      // Seasons move with the calendar, which changes the sum by what the year asks for.
      for (const stream of revenue.streams) delete stream.seasonality;
      const planned = plannedMonths(revenue, {
        currency: 'USD',
        countedAs: 'incremental',
        wentLiveOn: '2027-05-10',
      });
      const { cashFlow } = computeScenario(revenue, { base: 'expected' }, 'USD');
      planned.streams.forEach((stream, index) => {
        const exact = total(cashFlow.streams[index]?.incrementalRevenue ?? []);
        expect(Math.abs(total(stream.amounts.expected) - exact)).toBeLessThanOrEqual(
          0.5 + Math.abs(exact) * 1e-9,
        );
      });
    }),
    { numRuns: 100 },
  );
});

test('taking a figure away changes nothing but the sums of its own month', () => {
  fc.assert(
    fc.property(usual, (proposal) => {
      const day = '2033-01-01';
      const before = revenueOf(proposal, day);
      const month = before.months[1];
      const without = {
        ...proposal,
        outcomes: {
          ...proposal.outcomes,
          actuals: proposal.outcomes.actuals.filter((actual) => actual.month !== month),
        },
      };
      const after = revenueOf(without, day);
      const of = before.totals[1];
      expect(after.toDate.actualMinor).toBe(before.toDate.actualMinor - (of?.actualMinor ?? 0));
      expect(after.toDate.projectedMinor).toBe(before.toDate.projectedMinor - (of?.comparableMinor ?? 0));
    }),
    { numRuns: 100 },
  );
});
