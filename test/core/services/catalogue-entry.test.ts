import { expect, test } from 'vitest';
import { catalogueEntry } from '../../../core/services/catalogue-entry.ts';
import { actual, proposalWith, streamOf } from '../../domain/outcomes/outcome-kit.ts';

test('what came counts from the day of the move to live where no other day is given', () => {
  const actuals = ['2020-01', '2020-02', '2020-03'].map((month) => actual('a', month, 90_000));
  const move = { to: 'live', movedAt: '2020-01-05T10:00:00.000Z', movedOn: '2020-01-05' };
  const proposal = proposalWith(
    [streamOf('a', { expected: 100 })],
    { actuals },
    {
      decision: { status: 'live', moves: [move] },
    },
  );
  const card = { title: '', organisation: '', tool: '', savedAt: '2021-01-01T00:00:00.000Z' };
  expect(catalogueEntry(card, proposal).facts.realisedMinor).toBe(270_000);
});
