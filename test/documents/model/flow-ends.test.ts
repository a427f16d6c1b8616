import { expect, test } from 'vitest';
import { draft, modelOf } from './model-kit.ts';

test('from and to are one run, so that a line ends before the arrow and not in a short name', () => {
  const ends = { source: 'Forum', destination: 'Membership list' };
  const { blocks } = modelOf(
    draft({
      security: {
        dataInventory: [{ id: 'match', ...ends }],
        integrations: [
          { id: 'there', fromSystem: 'Forum', toSystem: 'Membership list', direction: 'one-way' },
          { id: 'back', fromSystem: 'Website', toSystem: 'Web analytics', direction: 'both-ways' },
        ],
      },
    }),
  );
  const cells = blocks.flatMap((block) => {
    const column =
      block.kind === 'table' ? block.columns.findIndex(({ label }) => label === 'From and to') : -1;
    return block.kind === 'table' && column >= 0 ? block.rows.map((row) => row[column]) : [];
  });
  expect(cells).toEqual([
    'Forum →\u00a0Membership\u00a0list',
    'Forum →\u00a0Membership\u00a0list (one\u00a0way)',
    'Website ↔\u00a0Web\u00a0analytics (both\u00a0ways)',
  ]);
});
