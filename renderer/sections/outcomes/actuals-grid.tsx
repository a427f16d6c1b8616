import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyNote } from '../../components/empty-note.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { MatrixTable } from '../../components/matrix-table.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { today } from '../../stores/today.ts';
import { type NumberStyle, readNumber } from '../../text/number-input.ts';
import { questionAt } from '../questions.ts';
import layout from '../section-screen.module.css';
import { ActualsCell, type CellState } from './actuals-cell.tsx';
import { type PlacedFigure, placeOf, placesOf, setFigures } from './actuals-changes.ts';
import styles from './actuals-grid.module.css';
import { type ActualsSeries, firstMonthOf, gridMonths, seriesOf } from './actuals-series.ts';
import { neighbourOf } from './grid-keys.ts';
import shared from './outcomes.module.css';
import { pastedFigures } from './pasted-figures.ts';
import { useOutcomeReview } from './review-context.tsx';

const path = 'outcomes.actuals';

/** What really came, typed like in a spreadsheet: months by streams and measures. */
export function ActualsGrid() {
  const { format } = useOutcomeReview();
  const { label, help } = questionAt(path);
  const { series, months, hasMore, showAll } = useGrid();
  const actuals = useDraft((state) => state.proposal.outcomes.actuals);
  const places = useMemo(() => placesOf(actuals), [actuals]);
  const isReadOnly = useReadOnly();
  const { problem, reading, setCell } = useCellStates();
  const [pasted, setPasted] = useState('');
  const titleId = useId();
  const statusId = useId();
  const paste = usePaste(series, months, setPasted);
  const plan = (amountMinor: number | undefined) =>
    amountMinor === undefined ? undefined : format.wholeMoney(amountMinor);
  if (series.length === 0)
    return (
      <section className={layout.block} aria-labelledby={titleId} data-path={path}>
        <h3 className={layout.blockTitle} id={titleId}>
          {label}
        </h3>
        <EmptyNote>
          There is nothing to compare with yet: add a stream under Revenue or a measure under Measures, and it
          gets a column here.
        </EmptyNote>
      </section>
    );
  return (
    <section className={layout.block} aria-labelledby={titleId} data-path={path}>
      <h3 className={layout.blockTitle} id={titleId}>
        {label}
      </h3>
      {help && <p className={layout.blockHelp}>{help}</p>}
      <MatrixTable label="Actual figures by month" className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {series.map(({ id, name, unit, key }) => (
              <th key={id} scope="col">
                {name}
                <span className={shared.unit}>
                  {[unit, key === 'streamId' && 'projected below'].filter(Boolean).join(', ')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByKeys} onPaste={isReadOnly ? undefined : paste}>
          {months.map((month, row) => (
            <tr key={month}>
              <th scope="row">{format.partialDate(month)}</th>
              {series.map((one, column) => {
                const at = places.get(placeOf(one, month)) ?? -1;
                const empty = actuals.length + row * series.length + column;
                return (
                  <ActualsCell
                    key={one.id}
                    place={`${row},${column}`}
                    path={`${path}.${at === -1 ? empty : at}.value`}
                    value={actuals[at]?.value}
                    isStored={at !== -1}
                    series={one}
                    month={month}
                    monthWords={format.partialDate(month)}
                    projected={plan(one.projected.get(month))}
                    statusId={statusId}
                    onState={setCell}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </MatrixTable>
      <p className={styles.status} id={statusId} role="status" data-problem={problem && ''}>
        {problem ?? reading ?? pasted}
      </p>
      {hasMore && (
        <div className={shared.acts}>
          <Button look="link" onPress={showAll}>
            Show all months of the projection
          </Button>
        </div>
      )}
    </section>
  );
}

/** What is said of the cells, until each says otherwise: what is wrong in one stays in sight while others are filled. */
function useCellStates() {
  const [states, setStates] = useState<ReadonlyMap<string, CellState>>(new Map());
  const setCell = useCallback((place: string, state: CellState | undefined) => {
    setStates((known) => {
      if (!state && !known.has(place)) return known;
      const others = [...known].filter(([other]) => other !== place);
      return new Map(state ? [...others, [place, state]] : others);
    });
  }, []);
  const all = [...states.values()];
  const problems = all.flatMap((state) => ('problem' in state ? [state.problem] : []));
  const reading = all.flatMap((state) => ('reading' in state ? [state.reading] : [])).at(-1);
  return { problem: problems.length > 0 ? problems.join(' ') : undefined, reading, setCell };
}

/** Rows and columns. The projection is worked out beside the typing. */
function useGrid() {
  const [isWhole, setWhole] = useState(false);
  const { overview, revenue, measures, decision, outcomes } = useDraft((state) => state.proposal);
  const proposal = useDeferredValue(
    useMemo(
      () => ({ overview, revenue, measures, decision, outcomes }),
      [overview, revenue, measures, decision, outcomes],
    ),
  );
  const day = today();
  const first = firstMonthOf(proposal, day);
  const series = useMemo(() => seriesOf(proposal, first), [proposal, first]);
  const months = gridMonths(proposal, first, { today: day, isWhole });
  const hasMore =
    !isWhole && gridMonths(proposal, first, { today: day, isWhole: true }).length > months.length;
  return { series, months, hasMore, showAll: () => setWhole(true) };
}

/** Arrows, Enter, Home and End lead to other cells, as in a spreadsheet; Tab goes in reading order by itself. */
function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  const { selectionStart, selectionEnd, value } = input;
  const wanted = neighbourOf(input.dataset.cell ?? '', event, {
    isAtStart: selectionEnd === 0 || (selectionStart === 0 && selectionEnd === value.length),
    isAtEnd: selectionStart === value.length || (selectionStart === 0 && selectionEnd === value.length),
  });
  if (wanted === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLInputElement>(`[data-cell="${wanted}"]`)?.focus();
}

/** Copied cells go into the grid from the focused cell on, as one step. */
function usePaste(series: readonly ActualsSeries[], months: readonly string[], say: (what: string) => void) {
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const plain: NumberStyle = { kind: 'number', units: ['%'] };
  const money: NumberStyle = { kind: 'money', currency };
  return (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLInputElement ? event.target.dataset.cell : undefined;
    const [row = 0, column = 0] = (cell ?? '').split(',').map(Number);
    const figures = pastedFigures(event.clipboardData.getData('text/plain'), (text) =>
      [plain, money].some((style) => readNumber(text, style, locale).ok),
    );
    if (cell === undefined || figures === undefined) return;
    event.preventDefault();
    const placed = figures.flatMap((figure): PlacedFigure[] => {
      const target = series[column + figure.column];
      const month = 'month' in figure ? figure.month : months[row + figure.row];
      if (!target || month === undefined) return [];
      const reading = readNumber(figure.text, target.numberStyle, locale);
      return reading.ok ? [{ series: target, month, value: reading.value }] : [];
    });
    const count = placed.length === 0 ? 0 : setFigures(placed, `Paste ${placed.length} figures`);
    const left = figures.length - count;
    say(
      `${count === 1 ? '1 figure was' : `${count} figures were`} pasted.${left === 0 ? '' : ` ${left === 1 ? '1 cell was' : `${left} cells were`} left out: not a figure, or outside the table.`}`,
    );
  };
}
