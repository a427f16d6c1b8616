import { expect, test } from 'vitest';
import { streamFunnelChart } from '../../../shared/charts/stream-funnel.ts';
import { tornadoBars } from '../../../shared/charts/tornado-bars.ts';
import { createFormat } from '../../../shared/domain/format.ts';
import { writeExplanation } from '../../../shared/domain/revenue/explanation.ts';
import { createInputWords } from '../../../shared/domain/revenue/input-words.ts';
import { computeLifetimeValues } from '../../../shared/domain/revenue/lifetime-value.ts';
import {
  explainLifetimeValue,
  explainSegmentGain,
  explainValueToCost,
} from '../../../shared/domain/revenue/lifetime-value-explanation.ts';
import { contradictionWords, expectedPlaceWords } from '../../../shared/domain/revenue/range-words.ts';
import {
  notRequiredWords,
  overallSentence,
  requirementRows,
} from '../../../shared/domain/revenue/requirement-words.ts';
import { revenue as revenueSection } from '../../../shared/domain/revenue/section.ts';

const format = createFormat('en-US', 'USD');

const revenue = revenueSection.draft.parse({
  discountRate: { expected: 0.1 },
  streams: [
    {
      id: 's',
      name: 'Newsletter',
      currency: 'EUR',
      steps: [
        { id: 'sends', name: 'Emails per contact', kind: 'multiple' },
        { id: 'clicks', name: 'CRM clicks', kind: 'rate' },
      ],
    },
  ],
  lifetimeValue: {
    segments: [
      {
        id: 'regulars',
        name: 'Regulars',
        averageOrderMinor: { expected: 8000 },
        ordersPerYear: { expected: 4 },
        margin: { expected: 0.4 },
        retention: { expected: 0.6 },
        retentionWithTool: { expected: 0.7 },
      },
    ],
  },
});
const words = createInputWords(revenue, format);

test('an input is called by its entry and its field, a step by its own name', () => {
  const named = (end: string, entryName = 'Newsletter') =>
    words.nameOf({ path: `revenue.streams.0.${end}`, entryName });
  expect(named('monthlyVolume')).toBe('Newsletter: volume in month 1');
  expect(named('steps.0.value')).toBe('Newsletter: emails per contact');
  expect(named('steps.1.today')).toBe('Newsletter: CRM clicks, today');
  expect(named('steps.1.unitCostMinor', ' ')).toBe('CRM clicks, cost of each');
  expect(words.nameOf({ path: 'revenue.discountRate', entryName: '' })).toBe('Yearly discount rate');
});

test('the values of an input are written in the unit of its field and the currency of its entry', () => {
  const written = (end: string, value: number) => words.valueOf(`revenue.streams.0.${end}`, value);
  expect(written('valuePerConversionMinor', 8050)).toBe('€80.50');
  expect(written('incrementality', 0.35)).toBe('35%');
  expect(written('steps.1.value', 0.007)).toBe('0.7%');
  expect(written('steps.0.value', 8.5)).toBe('8.5');
  expect(written('steps.1.unitCostMinor', 3)).toBe('€0.03');
  expect(written('monthlyVolume', 60_000.4)).toBe('60,000');
});

test('a requirement says how far the expected value may fall, or must rise', () => {
  const about = {
    path: 'revenue.streams.0.monthlyVolume',
    entryName: 'Newsletter',
    what: 'volume',
    expected: 1000,
  } as const;
  const rows = requirementRows(
    [
      { ...about, kind: 'at-least', smallest: 600, mayFallByFraction: 0.4 },
      { ...about, kind: 'at-least', smallest: 1500, mayFallByFraction: -0.5 },
      { ...about, kind: 'never' },
      { ...about, kind: 'always' },
    ],
    words,
    format,
  );
  expect(rows.map(({ needed, room }) => `${needed}: ${room}`)).toEqual([
    '600: may fall by 40%',
    '1,500: must rise by 50%',
    'no value is enough: none',
    'nothing: may fall to 0',
  ]);
});

test('conversions are called by their stream and counted to the hundredth below ten, in whole ones above', () => {
  const about = { path: 'revenue.streams.0.monthlyVolume', what: 'conversions' } as const;
  const rows = (entryName: string, expected = 2.5) =>
    requirementRows(
      [{ ...about, entryName, expected, kind: 'at-least', smallest: expected / 2, mayFallByFraction: 0.5 }],
      words,
      format,
    );
  expect(rows('Newsletter', 211.68)).toEqual([expect.objectContaining({ needed: '106', expected: '212' })]);
  expect(rows('Newsletter')).toEqual([
    {
      path: 'revenue.streams.0.monthlyVolume',
      what: 'conversions',
      name: 'Newsletter: conversions a month',
      needed: '1.25',
      expected: '2.5',
      room: 'may fall by 50%',
    },
  ]);
  expect(rows(' ')[0]?.name).toBe('Conversions a month');
});

test('what comes out of a stream is called by its last step, and of all together where they agree', () => {
  const outcomes = (...lastSteps: readonly string[]) => {
    const streams = lastSteps.map((name, index) => ({
      id: `s${index}`,
      steps: [{ id: 'last', name, kind: 'rate' }],
    }));
    return createInputWords(revenueSection.draft.parse({ streams }), format);
  };
  const alike = outcomes('Orders (per click)', 'Orders (per cart)');
  expect(alike.outcomeOf()).toBe('orders');
  expect(outcomes('Orders (per click)', 'Share that buys').outcomeOf()).toBe('conversions');
  const path = 'revenue.streams.1.monthlyVolume';
  expect(outcomes('Orders (per click)', 'Gifts (per person)').outcomeOf(path)).toBe('gifts');
  const overall = { kind: 'at-least', smallestFactor: 0.4, mayFallByFraction: 0.6 } as const;
  expect(overallSentence({ ...overall, expectedConversions: 250 }, 36, alike, format)).toContain(
    '100 orders a month instead of 250.',
  );
});

test('what all streams need together is said in volumes and in conversions', () => {
  const atLeast = { kind: 'at-least', smallestFactor: 0.4, mayFallByFraction: 0.6 } as const;
  const sentence = (expectedConversions: number) =>
    overallSentence({ ...atLeast, expectedConversions }, 36, words, format);
  expect(sentence(250)).toBe(
    'The case pays back within 36 months if at least 40% of the expected volumes are reached: on the volumes of month 1, 100 conversions a month instead of 250.',
  );
  expect(sentence(0)).toBe(
    'The case pays back within 36 months if at least 40% of the expected volumes are reached.',
  );
});

test('where the expected case lies among the runs is said in words', () => {
  const among = { p10: 100_00, p50: 200_00, p90: 300_00 };
  expect(expectedPlaceWords(350_00, among, format)).toMatch(
    /^The expected case comes to \$350, which more than nine runs in ten do not reach/,
  );
  expect(expectedPlaceWords(50_00, among, format)).toMatch(/which more than nine runs in ten exceed/);
  expect(expectedPlaceWords(250_00, among, format)).toMatch(/above the middle run/);
  expect(expectedPlaceWords(200_00, among, format)).toMatch(/at or below the middle run/);
});

test.each(['end-of-year', 'first-sale-now'] as const)(
  'the worked formula of a lifetime value gives the value that was computed: %s',
  (marginTiming) => {
    const timed = { ...revenue, lifetimeValue: { ...revenue.lifetimeValue, marginTiming } };
    const [segment] = timed.lifetimeValue.segments;
    const [value] = computeLifetimeValues(timed, { base: 'expected' }, 'USD').segments;
    if (!segment || !value) throw new Error('the segment has a value');
    const explained = explainLifetimeValue(
      timed,
      segment,
      { base: 'expected' },
      {
        isWithTool: true,
        valueMinor: value.withToolMinor,
      },
    );
    // 80 × 4 × 40 % × 70 % ÷ 40 % and 80 × 4 × 40 % × 110 % ÷ 40 %.
    expect(value.withToolMinor).toBeCloseTo(marginTiming === 'end-of-year' ? 22_400 : 35_200, 6);
    const worked = explained.working.reduce<number>((product, piece, at, pieces) => {
      if (typeof piece === 'string') return product;
      const figure =
        piece.amount.kind === 'money'
          ? piece.amount.amountMinor
          : piece.amount.kind === 'percent'
            ? piece.amount.fraction
            : piece.amount.kind === 'number'
              ? piece.amount.value
              : Number.NaN;
      return pieces[at - 1] === '÷' ? product / figure : product * figure;
    }, 1);
    expect(worked).toBeCloseTo(value.withToolMinor, 6);
    expect(writeExplanation(explained, format)).toContain('Value of one customer with the tool =');
  },
);

test('the gain of a segment and its value against the cost to win say how they come about', () => {
  const [segment] = revenue.lifetimeValue.segments;
  const [without] = computeLifetimeValues(revenue, { base: 'expected' }, 'USD').segments;
  if (!segment || !without) throw new Error('the segment has a value');
  expect([explainSegmentGain(without), explainValueToCost(without)]).toEqual([undefined, undefined]);
  const segments = [{ ...segment, customers: { expected: 1000 }, acquisitionCostMinor: { expected: 5600 } }];
  const lifetimeValue = { ...revenue.lifetimeValue, marginTiming: 'end-of-year' as const, segments };
  const [value] = computeLifetimeValues({ ...revenue, lifetimeValue }, { base: 'expected' }, 'USD').segments;
  const [gain, ratio] = value ? [explainSegmentGain(value), explainValueToCost(value)] : [];
  if (!gain || !ratio) throw new Error('both have a figure');
  expect([writeExplanation(gain, format), writeExplanation(ratio, format)]).toEqual([
    'All customers, gain = 1,000 (customers) × ($224.00 (with the tool) − $153.60 (today)) = $70,400.00',
    'Value ÷ cost to win = $224.00 (with the tool) ÷ $56.00 (cost of winning one) = 4',
  ]);
});

test('a tornado shows the ten largest swings', () => {
  const swing = {
    path: 'revenue.discountRate',
    entryName: '',
    low: 0.1,
    expected: 0.1,
    high: 0.2,
    atLowMinor: 1,
    atHighMinor: 2,
    swingMinor: 1,
  };
  expect(tornadoBars(Array(15).fill(swing), words)).toHaveLength(10);
});

test('what comes out of a funnel is called as its last step counts it, or else conversions', () => {
  const titleWith = (name: string) =>
    streamFunnelChart(
      [
        { name: 'contacts', units: 1000 },
        { name, units: 12.34 },
      ],
      { name: 'Newsletter', format },
    ).title;
  expect(titleWith('Orders (per click)')).toBe('Newsletter: 1,000 contacts lead to 12.3\u00a0orders');
  expect(titleWith('Share of clicks that order')).toBe(
    'Newsletter: 1,000 contacts lead to 12.3\u00a0conversions',
  );
});

test('what the table of requirements leaves out says what was tried, and what was not', () => {
  const notTried = 'Incrementality, margins, growth and timing were not tried.';
  expect(notRequiredWords(11, true)).toBe(
    `Each of the other 11 volumes, steps and values may fall to nothing on its own. ${notTried}`,
  );
  expect(notRequiredWords(1, true)).toBe(
    `One other volume, step or value may fall to nothing on its own. ${notTried}`,
  );
  expect(notRequiredWords(4, false)).toMatch(/^Each volume, step and value of the streams may fall/);
  expect(notRequiredWords(0, true)).toBe(notTried);
});

test('an expected case that its own simulation does not bear out is said so', () => {
  const netBenefit = { p10: 100, p50: 200, p90: 300 };
  const words = (expectedMinor: number, lossFraction = 0.01) =>
    contradictionWords(expectedMinor, { netBenefit, lossFraction }, format);
  expect(words(301)).toBe(
    'In the simulation, more than nine runs in ten end below the expected figure; half end above $2, and 1.0% end in a loss.',
  );
  expect(words(301, 0)).toMatch(/half end above \$2, and none ends in a loss\.$/);
  expect(words(300)).toBeUndefined();
  expect(words(300, 0.62)).toBe(
    'In the simulation 62% of the runs end in a loss, although the expected case pays back.',
  );
  expect(words(-1, 0.62)).toBeUndefined();
});
