import { lazy, Suspense } from 'react';
import type { ChartContent } from '../../shared/charts/chart-content.ts';
import { t } from '../text/messages.ts';
import styles from './chart.module.css';

/** The library that draws is larger than the first screen, so it comes with the first chart. */
const ChartDrawing = lazy(async () => ({ default: (await import('./chart-drawing.tsx')).ChartDrawing }));

type ChartProps = {
  /** Made with `screenChartStyle`. */
  chart: ChartContent;
  /** The shape of the drawing; it is scaled to the width there is. */
  size?: ChartSize;
};

export type ChartSize = { widthPx: number; heightPx: number };

/** The measure of a form, and a height that fits beside the figures it shows. */
const usualSize: ChartSize = { widthPx: 680, heightPx: 300 };

/** A chart with its statement as title, its description for people who can't see it, and its figures as a table. */
export function Chart({ chart, size = usualSize }: ChartProps) {
  const { title, description, table, option } = chart;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.drawing} style={{ aspectRatio: `${size.widthPx} / ${size.heightPx}` }}>
        <Suspense>
          <ChartDrawing option={option} description={description} size={size} />
        </Suspense>
      </div>
      <details className={styles.figures}>
        <summary>{t('chart.figures')}</summary>
        <div className={styles.scroller}>
          <table className={styles.table}>
            <caption className={styles.caption}>{description}</caption>
            <thead>
              <tr>
                {table.columns.map((column, at) => (
                  // A column has no identity but its place: a tornado has two of the same name.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a chart never move.
                  <th key={at} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.join('\t')}>
                  {row.map((cell, at) =>
                    at === 0 ? (
                      <th key={cell} scope="row">
                        {cell}
                      </th>
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a chart's table never move.
                      <td key={at}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
