import { columnName, type OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import { Scroller } from '../components/scroller.tsx';
import styles from './figures.module.css';

/** Enough to know a sheet again. */
const shownRows = 30;

type SheetTableProps = {
  sheet: OfferedSheet;
  /** What the columns that are used are used as, in a word, by their position. */
  uses: ReadonlyMap<number, string>;
  firstRow: number;
};

/** The first rows of a sheet as they stand in the file; the columns that are used carry what they are used as. */
export function SheetTable({ sheet, uses, firstRow }: SheetTableProps) {
  const { rows, omittedRows, omittedColumns } = sheet;
  const shown = rows.slice(0, shownRows);
  const width = shown.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    use: uses.get(column),
  }));
  const left = [
    shown.length < rows.length && `The first ${shownRows} of ${rows.length} rows are shown.`,
    omittedRows > 0 && `${omittedRows} rows below them are too many and are left out.`,
    omittedColumns > 0 && `${omittedColumns} columns at the right are too many and are left out.`,
  ].filter(Boolean);
  return (
    <div className={styles.sheet}>
      <Scroller className={styles.scroller} aria-label={`Cells of ${sheet.name}`}>
        <table className={styles.cells}>
          <thead>
            <tr>
              <td />
              {columns.map(({ column, use }) => (
                <th key={column} scope="col" data-used={use && ''}>
                  {columnName(column)}
                  {use && <span className={styles.role}> {use}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(shown).map(({ row, cells }) => (
              <tr key={row} data-place={placeOf(row, firstRow)}>
                <th scope="row">{row + 1}</th>
                {columns.map(({ column, use }) => (
                  <td
                    key={column}
                    data-used={use && ''}
                    data-number={isNumber(cells[column]) ? '' : undefined}
                  >
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={styles.note}>
        {left.join(' ')} Formulas are not computed: what the file last showed for them is taken.
      </p>
    </div>
  );
}

/** Rows have no identity of their own; their place is all there is. */
function placed(rows: OfferedSheet['rows']) {
  return rows.map((cells, row) => ({ row, cells }));
}

function placeOf(row: number, firstRow: number): 'above' | 'header' | undefined {
  if (row >= firstRow) return undefined;
  return row === firstRow - 1 ? 'header' : 'above';
}

function isNumber(cell: unknown): boolean {
  return typeof cell === 'number';
}
