import { figuresByName } from '../../shared/domain/spreadsheets/named-figures.ts';
import { type ColumnRole, columnName, type OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import {
  type ColumnMapping,
  guessedMapping,
  type MonthlyFigure,
  type MonthlyVolume,
  type OfferedCost,
  suggestedVolume,
  takeActuals,
  takeCosts,
  takeVolumes,
} from '../../shared/domain/spreadsheets/take-figures.ts';

/** What a sheet is read for. */
export type FiguresKind = 'volumes' | 'costs' | 'actuals';

/** What a column can stand for. */
export type Role = Exclude<ColumnRole, 'none'>;

/** The columns that are asked for, the one that cannot be missing last. */
export const rolesOf = {
  volumes: ['month', 'volume'],
  costs: ['name', 'timing', 'amount'],
  actuals: ['month', 'amount'],
} as const satisfies Record<FiguresKind, readonly Role[]>;

/** Notes often come before the figures: the first sheet that has a column of them. */
export function firstWithFigures(sheets: readonly OfferedSheet[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ roles }) => roles.some((role) => role === 'amount' || role === 'volume')),
  );
}

/** Amounts speak for costs, unless months stand beside a volume. */
export function guessedKind({ roles }: OfferedSheet): FiguresKind {
  const hasVolumes = roles.includes('month') && roles.includes('volume');
  return roles.includes('amount') && !hasVolumes ? 'costs' : 'volumes';
}

/** The guessed columns for one kind of figures: what was guessed as the other kind is better than nothing. */
export function mappingFor(kind: FiguresKind, sheet: OfferedSheet): ColumnMapping {
  const mapping = guessedMapping(sheet);
  const [wanted, other] =
    kind === 'volumes' ? (['volume', 'amount'] as const) : (['amount', 'volume'] as const);
  const figures = mapping[wanted] ?? mapping[other];
  return figures === undefined ? mapping : { ...mapping, [wanted]: figures };
}

/** The mapping with another column for a role; undefined takes the column away. */
export function withColumn(mapping: ColumnMapping, role: Role, column: number | undefined): ColumnMapping {
  const { [role]: _, ...others } = mapping;
  return column === undefined ? others : { ...others, [role]: column };
}

/** One volume for each month in the order of time: days and weeks of a month are added up. */
export function byMonth(volumes: readonly MonthlyVolume[]): readonly MonthlyVolume[] {
  if (volumes.some(({ month }) => month === undefined)) return volumes;
  const sums = new Map<string, number>();
  for (const { month = '', volume } of volumes) sums.set(month, (sums.get(month) ?? 0) + volume);
  return [...sums]
    .map(([month, volume]) => ({ month, volume }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** The volumes of a sheet, month by month, and what they suggest. */
export function offeredVolumes(sheet: OfferedSheet, mapping: ColumnMapping) {
  const taken = takeVolumes(sheet, mapping);
  const volumes = byMonth(taken.volumes);
  return {
    volumes,
    rowCount: taken.volumes.length,
    suggestion: suggestedVolume(volumes),
    problems: problemsIn(sheet, mapping, 'volumes', taken.problems),
  };
}
export type OfferedVolumes = ReturnType<typeof offeredVolumes>;

/** A line that adds up the others would count them twice. */
const sumName = /^(grand |sub-?)?(total|sum)s?\b/i;

/** The costs of a sheet, without the lines that are sums of others. */
export function offeredCosts(sheet: OfferedSheet, mapping: ColumnMapping, currencyDecimals: number) {
  if (mapping.amount === undefined) return { costs: [], sums: [], problems: [] };
  const { costs, problems } = takeCosts(sheet, mapping, currencyDecimals);
  const isSum = ({ name }: OfferedCost) => sumName.test(name);
  return {
    costs: costs.filter((cost) => !isSum(cost)),
    sums: costs.filter(isSum),
    problems: problemsIn(sheet, mapping, 'costs', problems),
  };
}

/** The monthly figures of a sheet, in the unit in which they stand there. `areSummed`: rows of a month add up. */
function offeredActuals(sheet: OfferedSheet, mapping: ColumnMapping, areSummed: boolean) {
  if (mapping.amount === undefined || mapping.month === undefined) return { figures: [], problems: [] };
  const { figures, problems } = takeActuals(sheet, mapping, areSummed);
  return { figures, problems: problemsIn(sheet, mapping, 'actuals', problems) };
}

/** What actual figures may belong to. */
export type ActualsTarget = { key: 'streamId' | 'measureId'; id: string; value: string; label: string };

/** Figures beside what they belong to, in the unit in which they stand in the file. */
export type OfferedActuals = {
  offered: readonly { target: ActualsTarget; figures: readonly MonthlyFigure[] }[];
  /** Columns that hold the figures. */
  columns: readonly number[];
  problems: Problems;
};

/** The figures of every stream and measure that a sheet names; undefined where it names none. */
export function namedActuals(
  sheet: OfferedSheet,
  mapping: ColumnMapping,
  targets: readonly ActualsTarget[],
): OfferedActuals | undefined {
  const { found, strangers } = figuresByName(
    sheet,
    mapping,
    targets.map(({ label }) => label),
  );
  if (found.length === 0) return undefined;
  const all = found.flatMap((one) => {
    const target = targets[one.index];
    return target ? [{ target, ...offeredActuals(one.sheet, one.mapping, target.key === 'streamId') }] : [];
  });
  return {
    offered: all.map(({ target, figures }) => ({ target, figures })),
    columns: found.flatMap(({ mapping: { amount } }) => amount ?? []),
    problems: inOrder([...strangers, ...all.flatMap(({ problems }) => problems)]),
  };
}

/** All figures of the mapped column, for one stream or measure. */
export function offeredTo(
  sheet: OfferedSheet,
  mapping: ColumnMapping,
  target: ActualsTarget,
): OfferedActuals {
  const { figures, problems } = offeredActuals(sheet, mapping, target.key === 'streamId');
  const columns = mapping.amount === undefined ? [] : [mapping.amount];
  return { offered: [{ target, figures }], columns, problems };
}

type Problems = OfferedSheet['problems'];

/** What was wrong with the cells that are looked at. What the file says of a cell explains more than what we miss in it. */
function problemsIn(
  sheet: OfferedSheet,
  mapping: ColumnMapping,
  kind: FiguresKind,
  found: Problems,
): Problems {
  const columns = rolesOf[kind].map((role) => mapping[role]).filter((column) => column !== undefined);
  const ofFile = sheet.problems.filter(
    ({ row, column }) => row > mapping.firstRow && columns.some((mapped) => columnName(mapped) === column),
  );
  return inOrder([...ofFile, ...found]);
}

/** From top to bottom, and the first of each cell. */
function inOrder(problems: Problems): Problems {
  const places = problems.map(placeOf);
  return problems
    .filter((problem, at) => places.indexOf(placeOf(problem)) === at)
    .sort((one, other) => one.row - other.row);
}

function placeOf({ row, column }: Problems[number]): string {
  return `${column}${row}`;
}
