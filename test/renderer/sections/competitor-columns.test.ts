import { expect, test } from 'vitest';
import {
  areCovered,
  columnName,
  competitorColumns,
  withColumnName,
} from '../../../renderer/sections/competitor-columns.ts';
import { sectionFaces } from '../../../shared/domain/proposal.ts';

const { competitors } = sectionFaces.evidence.draft.parse({
  competitors: [
    {
      id: 'rei',
      name: 'REI',
      entries: [
        { id: 'a', channelOrTool: 'Email', finding: 'Hold-out tests' },
        { id: 'b', channelOrTool: 'Podcast', finding: 'Weekly' },
      ],
    },
    {
      id: 'evo',
      name: 'evo',
      entries: [{ id: 'c', channelOrTool: ' email ', finding: 'Series' }, { id: 'd' }],
    },
  ],
});
const columns = competitorColumns(competitors);

test('observations of one name stand in one column, whatever its case and spaces', () => {
  expect(columns.map(({ entryIds }) => [...entryIds])).toEqual([['a', 'c'], ['b'], ['d']]);
  expect(columns.map((column) => columnName(competitors, column))).toEqual(['Email', 'Podcast', '']);
});

test('a column gets another name in all its observations, and no other changes', () => {
  const [email] = columns;
  const renamed = withColumnName(competitors, email as (typeof columns)[number], 'Newsletter');
  expect(renamed.flatMap(({ entries }) => entries.map(({ channelOrTool }) => channelOrTool))).toEqual([
    'Newsletter',
    'Podcast',
    'Newsletter',
    undefined,
  ]);
  const unnamed = withColumnName(competitors, email as (typeof columns)[number], undefined);
  expect(unnamed[0]?.entries[0]).toEqual({ id: 'a', finding: 'Hold-out tests' });
});

test('columns that were kept are given up as soon as an observation stands in none of them', () => {
  expect(areCovered(competitors, columns)).toBe(true);
  expect(areCovered(competitors, columns.slice(1))).toBe(false);
});
