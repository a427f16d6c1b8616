import { useMemo } from 'react';
import { streamFunnelChart } from '../../../shared/charts/stream-funnel.ts';
import { writeAmount } from '../../../shared/domain/revenue/explanation.ts';
import { explainStream, type FunnelStage } from '../../../shared/domain/revenue/stream-explanation.ts';
import { Chart } from '../../components/chart.tsx';
import { screenChartStyle } from '../../components/chart-style.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import styles from './revenue-screen.module.css';

/** The funnel of a stream in its first month of full effect, with the tool and today, and what it earns in that month. */
export function StreamPicture({ index }: { index: number }) {
  const { revenue, currency, format } = useShownProjection();
  const picture = useMemo(() => {
    const month = explainStream(revenue, index, { base: 'expected' }, currency);
    const chart = (stages: readonly FunnelStage[], name: string) =>
      streamFunnelChart(stages, { name, format, style: screenChartStyle });
    return (
      month && {
        ...month,
        withToolChart: chart(month.withTool, month.today ? 'With the tool' : `Month ${month.month}`),
        todayChart: month.today && chart(month.today, 'Today'),
      }
    );
  }, [revenue, currency, format, index]);
  if (!picture)
    return <EmptyNote>The funnel is drawn here as soon as every step of it has a figure.</EmptyNote>;
  const size = { widthPx: 620, heightPx: 34 + 36 * picture.withTool.length };
  return (
    <div className={styles.picture}>
      {picture.todayChart && <Chart chart={picture.todayChart} size={size} />}
      <Chart chart={picture.withToolChart} size={size} />
      <dl className={styles.monthFigures}>
        {picture.explanations.map((explanation) => (
          <div key={explanation.id}>
            <dt>{explanation.name}</dt>
            <dd>
              <ExplainedFigure explanation={explanation} format={format}>
                {writeAmount(explanation.result, format)}
              </ExplainedFigure>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
