type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };
type Caret = { isAtStart: boolean; isAtEnd: boolean };

/**
 * The cell that a key leads to, as `row,column`; undefined where the key belongs to the text in the cell. Up, down and
 * Enter always leave it, left and right only from the end of the text or while all of it is selected.
 */
export function neighbourOf(cell: string, event: Key, { isAtStart, isAtEnd }: Caret): string | undefined {
  const [row = Number.NaN, column = Number.NaN] = cell.split(',').map(Number);
  if (Number.isNaN(row + column) || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? `${row - 1},${column}` : `${row + 1},${column}`;
  if (event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowUp':
      return `${row - 1},${column}`;
    case 'ArrowDown':
      return `${row + 1},${column}`;
    case 'ArrowLeft':
      return isAtStart ? `${row},${column - 1}` : undefined;
    case 'ArrowRight':
      return isAtEnd ? `${row},${column + 1}` : undefined;
    default:
      return undefined;
  }
}
