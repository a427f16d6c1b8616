import { expect, test } from 'vitest';
import { incompleteCosts, incompleteCostsSentence } from '../../../shared/domain/revenue/incomplete-costs.ts';
import { projectRevenue } from '../../../shared/domain/revenue/revenue-projection.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';
import { emailCase } from './brief-email.ts';

const gapOf = (inputs: object) => projectRevenue(revenue.draft.parse(inputs), 'USD').incompleteCosts;
const licence = { id: 'licence', amountMinor: { expected: 100 } };

test('costs that all have a figure are complete, even where it is zero', () => {
  expect(projectRevenue(emailCase, 'USD').incompleteCosts).toBeUndefined();
  expect(gapOf({ costs: [licence, { id: 'gift', amountMinor: { expected: 0 } }] })).toBeUndefined();
});

test('each line that lacks an input counts once, however much it lacks', () => {
  const costs = [licence, { id: 'hours', basis: 'hours' }, { id: 'tier', basis: 'tier' }];
  expect(gapOf({ costs })).toEqual({ withoutFigure: 2, lines: 3 });
});

test('a line in a currency without a rate has no figure', () => {
  expect(gapOf({ costs: [licence, { ...licence, id: 'abroad', currency: 'EUR' }] })).toEqual({
    withoutFigure: 1,
    lines: 2,
  });
});

test('a stream or a benefit without any cost is one-sided; nothing at all is not', () => {
  expect(gapOf({ streams: [{ id: 'a' }] })).toEqual({ withoutFigure: 0, lines: 0 });
  expect(gapOf({ otherBenefits: [{ id: 'b', kind: 'avoided-cost' }] })).toEqual({
    withoutFigure: 0,
    lines: 0,
  });
  expect(gapOf({})).toBeUndefined();
});

test('units that a stream pays for are a cost with a figure', () => {
  const costEntries = [{ id: 'a', name: '', amounts: [0, 5], group: 'recurring' as const }];
  const streams = revenue.draft.parse({ streams: [{ id: 'a' }] });
  expect(incompleteCosts(streams, [{ costEntries }])).toBeUndefined();
});

test('the sentence counts the lines', () => {
  expect(incompleteCostsSentence({ withoutFigure: 3, lines: 5 })).toBe(
    'Costs are incomplete: 3 of 5 lines have no figure.',
  );
  expect(incompleteCostsSentence({ withoutFigure: 1, lines: 1 })).toBe(
    'Costs are incomplete: 1 of 1 line has no figure.',
  );
  expect(incompleteCostsSentence({ withoutFigure: 0, lines: 0 })).toBe(
    'Costs are incomplete: no cost is listed.',
  );
});
