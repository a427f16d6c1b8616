import type { ChartContent } from '../../../shared/charts/chart-content.ts';
import type { Block } from '../../ports/document-model.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { type ColumnSpec, table } from './pieces.ts';

/** A chart whose figures stand nowhere near it, with the names under which chart and table refer to each other. */
export type DrawnChart = {
  title: string;
  table: ChartContent['table'];
  pictureName: ReferenceName;
  tableName: ReferenceName;
};

/** Keeps the figures of the charts that a document draws until its annex prints them. */
export type ChartRegister = {
  add(content: ChartContent): DrawnChart;
  /** In the order of the document. */
  all(): readonly DrawnChart[];
};

export function createChartRegister(): ChartRegister {
  const drawn: DrawnChart[] = [];
  return {
    add({ title, table: figures }) {
      const number = drawn.length + 1;
      const chart: DrawnChart = {
        ...{ title, table: figures },
        pictureName: `chart-${number}`,
        tableName: `chart-figures-${number}`,
      };
      drawn.push(chart);
      return chart;
    },
    all: () => drawn,
  };
}

/** Runs after the chapters that draw: the figures behind every chart, each table leading back to its picture. */
export function chartFigures({ charts }: { charts: ChartRegister }): Block[] {
  return charts.all().flatMap(({ title, table: figures, pictureName, tableName }) =>
    table(title, columnsFor(figures), figures.rows, {
      name: tableName,
      note: [
        see(pictureName, '{} draws these figures.'),
        ...(figures.note ? [{ text: ` ${figures.note}` }] : []),
      ],
      isDense: true,
    }),
  );
}

const longestMonth = 'September 2026'.length;

/** A first column of names gets more room than the figures; one of months does not. */
function columnsFor({ columns, rows }: ChartContent['table']): ColumnSpec[] {
  const firstShare = rows.some(([name = '']) => name.length > longestMonth) ? 2.8 : 1;
  const share = 1 / (columns.length - 1 + firstShare);
  return columns.map((label, index) => (index === 0 ? [label, share * firstShare] : [label, share, 'end']));
}
