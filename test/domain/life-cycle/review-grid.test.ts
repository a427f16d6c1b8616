import { expect, test } from 'vitest';
import { decision } from '../../../shared/domain/decision.ts';
import { reviewGrid } from '../../../shared/domain/life-cycle/review-grid.ts';

const { reviews } = decision.draft.parse({
  reviews: [
    { id: 'a', section: 'security', specialty: 'database', verdict: 'to-be-fixed', isDone: true },
    { id: 'b', section: 'security', specialty: 'database', verdict: 'improvable' },
    { id: 'c', section: 'need', verdict: 'acceptable' },
    { id: 'd', section: 'measures', specialty: 'web' },
    { id: 'e', specialty: 'web', verdict: 'to-be-fixed' },
  ],
});

test('the table has the sections and groups with a verdict, in the order of the proposal', () => {
  const { sections, specialties } = reviewGrid(reviews);
  expect(sections).toEqual(['need', 'security']);
  expect(specialties).toEqual(['database', undefined]);
});

test('the strictest verdict that is still open stands for all of them', () => {
  const { cell } = reviewGrid(reviews);
  expect(cell('security', 'database')).toEqual({ verdict: 'improvable', index: 1 });
  expect(cell('need', undefined)).toEqual({ verdict: 'acceptable', index: 2 });
  expect(cell('measures', 'web')).toBeUndefined();
});
