import { expect, test } from 'vitest';
import { pathAndParents, setValueAt, valueAt } from '../../../renderer/stores/path.ts';

test('a value is found through objects and lists', () => {
  expect(valueAt({ need: { customers: [{ name: 'Shops' }] } }, 'need.customers.0.name')).toBe('Shops');
});

test.each(['need.customers.4.name', 'need.problem.x', 'need.__proto__', 'constructor.name'])(
  'nothing is found under %s',
  (path) => {
    expect(valueAt({ need: { customers: [], problem: 'text' } }, path)).toBeUndefined();
  },
);

test('writing under an entry that does not exist is refused instead of making one without an id', () => {
  expect(() => setValueAt({ need: { customers: [] } }, 'need.customers.0.name', 'x')).toThrow(
    /need.customers.0/,
  );
});

test('the way up begins with the path itself', () => {
  expect(pathAndParents('need.customers.0')).toEqual(['need.customers.0', 'need.customers', 'need']);
});
