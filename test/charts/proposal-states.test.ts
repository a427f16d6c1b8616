import { expect, test } from 'vitest';
import { proposalStatesChart } from '../../shared/charts/proposal-states.ts';

test('where proposals stand is said of none, of one, of all, of most, and of many states alike', () => {
  const titleOf = (draft: number, ready: number, live: number) =>
    proposalStatesChart([
      { label: 'Draft', count: draft },
      { label: 'Ready', count: ready },
      { label: 'Live', count: live },
    ]).title;
  expect(titleOf(0, 0, 0)).toBe('There is no proposal yet');
  expect(titleOf(0, 1, 0)).toBe('The one proposal stands at “Ready”');
  expect(titleOf(3, 0, 0)).toBe('All proposals stand at “Draft”: 3 of 3');
  expect(titleOf(1, 0, 2)).toBe('Most proposals stand at “Live”: 2 of 3');
  expect(titleOf(2, 1, 1)).toBe('4 proposals in 3 states');
});
