import { expect, test } from 'vitest';
import type { Block, Passage } from '../../../core/ports/document-model.ts';
import { modelOf, passageText, resources } from './model-kit.ts';

type Table = Block & { kind: 'table' };

const noteOfRounding = /Amounts are rounded to whole numbers; sums may differ by 1\./;

/** The amounts of whole units in a column, by row; undefined where the column has other figures too. */
function amountsOf(rows: readonly (readonly Passage[])[], column: number): readonly number[] | undefined {
  const cells = rows.map((row) => passageText(row[column] ?? ''));
  if (!cells.every((cell) => /^−?[$£][\d,]+$/.test(cell))) return undefined;
  return cells.map((cell) => Number(cell.replace('−', '-').replace(/[$£,]/g, '')));
}

function addsUp({ columns, rows, sumRow }: Table): boolean {
  return columns.every((_, column) => {
    const [sum, ...parts] = amountsOf([sumRow ?? [], ...rows], column) ?? [0];
    return parts.reduce((total, part) => total + part, 0) === sum;
  });
}

test.each(['email-marketing-service', 'museum-social-and-community'])(
  'in %s a table says that a sum may be a unit off wherever a printed column is, and only there',
  (id) => {
    const proposal = resources.template(id);
    if (!proposal) throw new Error('the sample is missing');
    const totalled = modelOf(proposal).blocks.filter(
      (block): block is Table =>
        block.kind === 'table' && /^Total/.test(passageText(block.sumRow?.[0] ?? '')),
    );
    const said = totalled.filter(({ note }) => noteOfRounding.test(passageText(note ?? '')));
    const captions = (tables: readonly Table[]) => tables.map(({ caption }) => caption);
    expect(captions(said)).toEqual(captions(totalled.filter((one) => !addsUp(one))));
    expect(said.length).toBeGreaterThan(0);
  },
);

test('the swing of an input is the difference of two printed amounts, or the table says that it may be a unit off', () => {
  const proposal = resources.template('email-marketing-service');
  if (!proposal) throw new Error('the sample is missing');
  const swings = modelOf(proposal).blocks.find(
    (block): block is Table =>
      block.kind === 'table' && block.columns.some(({ label }) => passageText(label) === 'Swing'),
  );
  const amounts = [2, 4, 5].map((column) => amountsOf(swings?.rows ?? [], column) ?? []);
  const [low = [], high = [], swing = []] = amounts;
  expect(swing.some((amount, row) => amount !== Math.abs((high[row] ?? 0) - (low[row] ?? 0)))).toBe(true);
  expect(passageText(swings?.note ?? '')).toContain('swings may differ by 1.');
});
