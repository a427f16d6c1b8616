import { expect, test } from 'vitest';
import { problemAt } from '../../../renderer/components/fields/field-problem.ts';
import { schemaAt } from '../../../renderer/components/fields/field-schema.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { schemaFields } from '../../kit/schema-paths.ts';

test('every field of the model is found by its path', () => {
  const paths = schemaFields(ProposalDraft).map(({ path }) => path);
  const withPositions = (path: string) => {
    const keys = path.split('.');
    return keys.reduce((so, key) => {
      const next = so === '' ? key : `${so}.${key}`;
      return schemaAt(next).type === 'array' && next !== path ? `${next}.0` : next;
    }, '');
  };
  for (const path of paths.filter((known) => known !== 'formatVersion')) {
    expect(() => schemaAt(withPositions(path)), path).not.toThrow();
  }
});

test('a path that no proposal has is an error', () => {
  expect(() => schemaAt('need.nothing')).toThrow('No proposal has a field need.nothing');
});

test('a value that fits has no problem, and neither has an empty field', () => {
  expect(problemAt('overview.title', 'A title')).toBeUndefined();
  expect(problemAt('overview.title', undefined)).toBeUndefined();
});

test('text that is too long is told its length and the limit', () => {
  expect(problemAt('overview.title', 'x'.repeat(214))).toContain('214 characters long; 200 fit');
});

test('a number out of range is told the limit in the unit of the field', () => {
  const asPercent = (fraction: number) => `${fraction * 100} %`;
  expect(problemAt('revenue.streams.0.incrementality.expected', 1.2, asPercent)).toBe(
    'The most that fits here is 100 %.',
  );
  expect(problemAt('revenue.horizonMonths', 6)).toBe('The least that fits here is 12.');
});

test('a fraction of a month is refused where months are whole', () => {
  expect(problemAt('revenue.streams.0.rampMonths.low', 2.5)).toBe('This must be a whole number.');
});

test('text of the wrong form is told the right one', () => {
  expect(problemAt('overview.currency', 'DOLLARS')).toBe(
    'This must be a currency code of three capital letters, such as USD.',
  );
});
