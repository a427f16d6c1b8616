import { words } from '../../shared/domain/choice-words.ts';
import { DecisionVerdict, Status } from '../../shared/domain/decision.ts';
import { daysToDecision, type PortfolioEntry } from '../../shared/domain/portfolio.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import { csvText } from './csv-text.ts';
import { type Cell, heading, type Sheet } from './workbook.ts';

type Column = {
  name: string;
  width: number;
  cell(entry: PortfolioEntry): string | number | null;
  isMoney?: true;
};

const major = ({ headlineCurrency }: PortfolioEntry, minor: number | null): number | null =>
  minor === null || headlineCurrency === null ? null : minor / 10 ** currencyDecimals(headlineCurrency);

/** One row for each proposal. Amounts are in major units of the currency in their row. */
const columns: readonly Column[] = [
  { name: 'Title', width: 48, cell: ({ title }) => title || 'Untitled proposal' },
  { name: 'Status', width: 14, cell: ({ status }) => words.status[Status.catch('draft').parse(status)] },
  {
    name: 'Last decision',
    width: 24,
    cell: ({ verdict }) => {
      const known = DecisionVerdict.safeParse(verdict);
      return known.success ? words.verdict[known.data] : null;
    },
  },
  { name: 'Submitted on', width: 14, cell: ({ submittedOn }) => submittedOn },
  { name: 'Decided on', width: 14, cell: ({ decidedOn }) => decidedOn },
  { name: 'Days to the decision', width: 14, cell: (entry) => daysToDecision(entry) ?? null },
  { name: 'Currency', width: 10, cell: ({ headlineCurrency }) => headlineCurrency },
  {
    name: 'Net benefit',
    width: 16,
    isMoney: true,
    cell: (entry) => major(entry, entry.headlineAmountMinor),
  },
  {
    name: 'Projected to date',
    width: 16,
    isMoney: true,
    cell: (entry) => major(entry, entry.projectedMinor),
  },
  { name: 'Realised to date', width: 16, isMoney: true, cell: (entry) => major(entry, entry.realisedMinor) },
  { name: 'Open conditions', width: 12, cell: ({ openConditions }) => openConditions },
  { name: 'Next due on', width: 14, cell: ({ nextDueOn }) => nextDueOn },
];

/** The portfolio as CSV (RFC 4180: commas, CRLF), in UTF-8 with a mark at the start, which Excel needs for umlauts. */
export function portfolioCsv(entries: readonly PortfolioEntry[]): string {
  const cell = (value: string | number | null) =>
    typeof value === 'string' ? csvText(value) : value === null ? '' : String(value);
  const rows = [
    columns.map(({ name }) => csvText(name)),
    ...entries.map((entry) => columns.map((column) => cell(column.cell(entry)))),
  ];
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** The portfolio as a sheet of a workbook. */
export function portfolioSheet(entries: readonly PortfolioEntry[]): Sheet {
  const cell = ({ isMoney }: Column, value: string | number | null): Cell => {
    if (value === null) return undefined;
    return typeof value === 'string' ? { text: value } : { number: value, look: isMoney ? 'money' : 'whole' };
  };
  return {
    name: 'Portfolio',
    columnWidths: columns.map(({ width }) => width),
    stickyRows: 1,
    rows: [
      columns.map(({ name }) => heading(name)),
      ...entries.map((entry) => columns.map((column) => cell(column, column.cell(entry)))),
    ],
  };
}
