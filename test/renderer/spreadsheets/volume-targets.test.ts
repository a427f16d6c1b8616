import { expect, test } from 'vitest';
import { schemaAt } from '../../../renderer/components/fields/field-schema.ts';
import { volumeChoices } from '../../../renderer/spreadsheets/volume-targets.ts';
import type { RevenueStream } from '../../../shared/domain/revenue/section.ts';

const stream = (fields: object) => schemaAt('revenue.streams.0').parse(fields) as RevenueStream;

test('a stream that starts from today has a volume without the tool and one with it', () => {
  const choices = volumeChoices(
    [
      stream({ id: 'a', name: 'Newsletter', monthlyVolume: { expected: 100 } }),
      stream({ id: 'b', startsFrom: 'today', todayMonthlyVolume: { expected: 7 } }),
    ],
    'Sessions',
  );
  expect(choices.map(({ label, known, stream: place, field }) => [label, known, place, field])).toEqual([
    ['Newsletter', 100, { index: 0 }, 'monthlyVolume'],
    ['Stream 2, without the tool', 7, { index: 1 }, 'todayMonthlyVolume'],
    ['Stream 2, with the tool', undefined, { index: 1 }, 'monthlyVolume'],
    ['A new stream: Sessions', undefined, { name: 'Sessions' }, 'monthlyVolume'],
  ]);
});
