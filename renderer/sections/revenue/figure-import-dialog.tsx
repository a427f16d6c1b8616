import { useMemo, useState } from 'react';
import { words } from '../../../shared/domain/choice-words.ts';
import { createFormat } from '../../../shared/domain/format.ts';
import { columnName, type OfferedSheet } from '../../../shared/domain/spreadsheets/sheet.ts';
import { type ColumnMapping, guessedMapping } from '../../../shared/domain/spreadsheets/take-figures.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { MenuControl, SegmentsControl } from '../../components/fields/choice-control.tsx';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { Scroller } from '../../components/scroller.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import layout from '../section-screen.module.css';
import {
  type FigureKind,
  importCosts,
  importVolume,
  type TakenFigures,
  takeFigures,
} from './figure-import.ts';
import styles from './figure-import-dialog.module.css';

type Column = Exclude<keyof ColumnMapping, 'firstRow'>;

const kinds = [
  { value: 'volumes', label: 'Monthly volumes of a stream' },
  { value: 'costs', label: 'Costs' },
];
const columnsOf: Readonly<Record<FigureKind, readonly { role: Column; label: string }[]>> = {
  volumes: [
    { role: 'volume', label: 'Volume' },
    { role: 'month', label: 'Month' },
  ],
  costs: [
    { role: 'name', label: 'What it is' },
    { role: 'amount', label: 'Amount' },
    { role: 'timing', label: 'When it falls' },
  ],
};
const shownRows = 8;

/** A file beside what would be taken over from it. Nothing changes before the author says so. */
export function FigureImportDialog({
  fileName,
  sheets,
  onClose,
}: {
  fileName: string;
  sheets: readonly OfferedSheet[];
  onClose: () => void;
}) {
  const streams = useDraft((state) => state.proposal.revenue.streams);
  const { currency, locale } = useDraft((state) => state.proposal.overview);
  const [sheetAt, setSheetAt] = useState(0);
  const sheet = sheets[sheetAt];
  const [mapping, setMapping] = useState(() => (sheet ? guessedMapping(sheet) : { firstRow: 0 }));
  const [kind, setKind] = useState<FigureKind>(mapping.amount === undefined ? 'volumes' : 'costs');
  const [streamAt, setStreamAt] = useState(0);
  const taken = useMemo(
    () => sheet && takeFigures(kind, sheet, mapping, currency),
    [kind, sheet, mapping, currency],
  );
  if (!sheet || !taken)
    return (
      <Dialog heading={fileName} onClose={onClose}>
        <p>The file holds no rows.</p>
      </Dialog>
    );
  const chooseSheet = (at: number) => {
    const next = sheets[at];
    if (!next) return;
    setSheetAt(at);
    setMapping(guessedMapping(next));
  };
  const stream = streams[streamAt];
  const takeOver = () => {
    if (taken.kind === 'costs') importCosts(taken.costs);
    else if (taken.volume)
      importVolume(streamAt, taken.volume, {
        statement: `${stream?.name ?? 'The stream'}: the volume is the average of the last ${Math.min(12, taken.months)} months; low and high are the smallest and the largest of them.`,
        source: `${fileName}, sheet ${sheet.name}`,
      });
    onClose();
  };
  const canTakeOver =
    taken.kind === 'costs' ? taken.costs.length > 0 : taken.volume !== undefined && stream !== undefined;
  return (
    <Dialog heading={`Figures from ${fileName}`} onClose={onClose} isWide>
      <FieldLayoutProvider value="entry">
        <SegmentsControl
          path="import.kind"
          label="What is in it?"
          choices={kinds}
          field={{
            value: kind,
            set: (value) => setKind(value === 'costs' ? 'costs' : 'volumes'),
            blur: rest,
          }}
          isFixed
        />
        <div className={layout.trio}>
          {sheets.length > 1 && (
            <MenuControl
              path="import.sheet"
              label="Sheet"
              choices={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
              field={{ value: String(sheetAt), set: (value) => chooseSheet(Number(value)), blur: rest }}
              isFixed
            />
          )}
          {kind === 'volumes' && streams.length > 0 && (
            <MenuControl
              path="import.stream"
              label="For which stream?"
              choices={streams.map(({ name }, at) => ({
                value: String(at),
                label: name ?? `Stream ${at + 1}`,
              }))}
              field={{ value: String(streamAt), set: (value) => setStreamAt(Number(value)), blur: rest }}
              isFixed
            />
          )}
          {columnsOf[kind].map(({ role, label }) => (
            <ColumnMenu key={role} {...{ role, label, sheet, mapping, setMapping }} />
          ))}
        </div>
      </FieldLayoutProvider>
      <SheetPreview sheet={sheet} />
      <Outcome taken={taken} hasStream={stream !== undefined} locale={locale} currency={currency} />
      <div className={styles.acts}>
        <Button look="primary" isDisabled={!canTakeOver} onPress={takeOver}>
          Take over
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

/** Choices of a dialog are not saved, so nothing happens when one is left. */
function rest(): void {}

function ColumnMenu({
  role,
  label,
  sheet,
  mapping,
  setMapping,
}: {
  role: Column;
  label: string;
  sheet: OfferedSheet;
  mapping: ColumnMapping;
  setMapping: (mapping: ColumnMapping) => void;
}) {
  const set = (value: string | undefined) => {
    const { [role]: _before, ...others } = mapping;
    setMapping(value === undefined ? others : { ...others, [role]: Number(value) });
  };
  return (
    <MenuControl
      path={`import.${role}`}
      label={label}
      choices={sheet.roles.map((_, at) => ({ value: String(at), label: headingOf(sheet, at) }))}
      field={{ value: mapping[role]?.toString(), set, blur: rest }}
    />
  );
}

function headingOf({ headerRow, rows }: OfferedSheet, column: number): string {
  const written = headerRow === null ? '' : String(rows[headerRow]?.[column] ?? '').trim();
  return written ? `${columnName(column)}: ${written}` : `Column ${columnName(column)}`;
}

function SheetPreview({ sheet }: { sheet: OfferedSheet }) {
  const { rows, roles, omittedRows } = sheet;
  const left = Math.max(0, rows.length - shownRows) + omittedRows;
  return (
    <Scroller aria-label="The first rows of the sheet" className={styles.scroller}>
      <table className={styles.preview}>
        <thead>
          <tr>
            {roles.map((_, at) => (
              <th key={columnName(at)} scope="col">
                {columnName(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move.
            <tr key={row}>
              {roles.map((_, at) => (
                <td key={columnName(at)}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className={styles.note}>and {left} more rows</p>}
    </Scroller>
  );
}

/** What would be taken over, in words, and the cells that would not. */
function Outcome({
  taken,
  hasStream,
  locale,
  currency,
}: {
  taken: TakenFigures;
  hasStream: boolean;
  locale: string;
  currency: string;
}) {
  const format = createFormat(locale, currency);
  return (
    <div className={styles.outcome} role="status">
      {taken.kind === 'volumes' && taken.volume && (
        <p>
          {taken.months} months. Volume in month 1: {format.number(taken.volume.low, 0)} low,{' '}
          {format.number(taken.volume.expected, 0)} expected, {format.number(taken.volume.high, 0)} high, from
          the last {Math.min(12, taken.months)} of them. The file becomes its source.
        </p>
      )}
      {taken.kind === 'volumes' && !hasStream && <p>Add a stream first: a volume belongs to one.</p>}
      {taken.kind === 'volumes' && !taken.volume && <p>Choose the column with the volumes.</p>}
      {taken.kind === 'costs' && taken.costs.length === 0 && <p>Choose the column with the amounts.</p>}
      {taken.kind === 'costs' && taken.costs.length > 0 && (
        <ul>
          {taken.costs.slice(0, shownRows).map(({ name, amountMinor, timing }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never move.
            <li key={at}>
              {name || 'Without a name'}: {format.money(amountMinor)},{' '}
              {words.costTiming[timing].toLowerCase()}
            </li>
          ))}
          {taken.costs.length > shownRows && <li>and {taken.costs.length - shownRows} more</li>}
        </ul>
      )}
      {taken.problems.length > 0 && (
        <>
          <p className={styles.problems}>Left out:</p>
          <ul>
            {taken.problems.slice(0, shownRows).map(({ row, column, problem }) => (
              <li key={`${column}${row}`}>
                Cell {column}
                {row}: {problem}
              </li>
            ))}
            {taken.problems.length > shownRows && <li>and {taken.problems.length - shownRows} more cells</li>}
          </ul>
        </>
      )}
    </div>
  );
}
