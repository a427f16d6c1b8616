import { useMemo } from 'react';
import { ProgressBar } from 'react-aria-components';
import { fanChart } from '../../../shared/charts/fan.ts';
import { histogramChart } from '../../../shared/charts/histogram.ts';
import {
  explainLoss,
  explainPercentile,
  percentileKeys,
} from '../../../shared/domain/revenue/range-explanation.ts';
import { expectedPlaceWords } from '../../../shared/domain/revenue/range-words.ts';
import type { Simulation } from '../../../shared/domain/revenue/uncertainty/simulation.ts';
import { Button } from '../../components/button.tsx';
import { Chart } from '../../components/chart.tsx';
import { screenChartStyle } from '../../components/chart-style.ts';
import { classes } from '../../components/classes.ts';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { NumberField } from '../../components/fields/number-control.tsx';
import { FiguresTable } from '../../components/figures-table.tsx';
import layout from '../section-screen.module.css';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import styles from './result-tabs.module.css';
import { runSimulation, useSimulationRun } from './simulation-run.ts';

/** Thousands of runs with inputs drawn from their ranges: how far the outcome may lie from the expected one. */
export function SimulatedRange() {
  const { revenue, currency, format } = useShownProjection();
  const run = useSimulationRun();
  const finished = run.state === 'done' ? run : run.state === 'running' ? run.earlier : undefined;
  const isSame = finished?.inputs.revenue === revenue && finished.inputs.currency === currency;
  // Figures of another proposal, or in another currency, are not shown.
  const isOfThis = finished !== undefined && (isSame || isSameProposal(finished.inputs.revenue, revenue));
  const { runs } = revenue.simulation;
  return (
    <>
      <p className={styles.lead}>
        Every input is drawn at random between its low and its high value, again and again. What comes of it
        shows how sure the result is. Inputs are drawn independently of each other.
      </p>
      <FieldLayoutProvider value="entry">
        <div className={layout.pair}>
          <NumberField path="revenue.simulation.runs" isFixed />
          <NumberField path="revenue.simulation.seed" isFixed />
        </div>
      </FieldLayoutProvider>
      <div className={styles.run}>
        {run.state === 'running' ? (
          <>
            <ProgressBar
              className={classes(styles.progress)}
              aria-label="Simulation"
              value={run.progressFraction * 100}
            >
              {({ percentage = 0, valueText }) => (
                <>
                  <span className={styles.bar}>
                    <span style={{ inlineSize: `${percentage}%` }} />
                  </span>
                  {valueText}
                </>
              )}
            </ProgressBar>
            <Button onPress={run.cancel}>Cancel</Button>
          </>
        ) : (
          <Button onPress={() => void runSimulation({ revenue, currency })}>
            {isSame ? 'Run again' : `Run ${format.number(runs)} times`}
          </Button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {run.state === 'failed' && `The simulation ended early: ${run.problem}. Nothing else is affected.`}
        {isOfThis &&
          !isSame &&
          'The inputs have changed since. Run it again for figures that belong to them.'}
        {isSame && run.state === 'done' && 'The figures below belong to the inputs as they are.'}
      </p>
      {isOfThis && <SimulatedFigures simulation={finished.simulation} />}
    </>
  );
}

/** Entries keep their identifiers while they are edited, so one shared entry is enough. */
function isSameProposal(one: { streams: readonly { id: string }[] }, other: typeof one): boolean {
  return one.streams.some(({ id }) => other.streams.some((stream) => stream.id === id));
}

function SimulatedFigures({ simulation }: { simulation: Simulation }) {
  const { format, projection } = useShownProjection();
  const expected = projection.scenarios.find(({ key }) => key === 'expected');
  const { netBenefit, revenue, netPresentValue, lossFraction, runs, seed, drawnInputs } = simulation;
  const charts = useMemo(
    () => [
      histogramChart(simulation.histogram, {
        outcome: 'Net benefit',
        percentiles: simulation.netBenefit,
        lossFraction: simulation.lossFraction,
        formatPercent: (fraction) => format.percent(fraction, 1),
        formatCount: format.number,
        formatMoney: format.wholeMoney,
        style: screenChartStyle,
      }),
      fanChart(simulation.fan, { formatMoney: format.wholeMoney, style: screenChartStyle }),
    ],
    [simulation, format],
  );
  const rows = [
    { name: 'Net benefit', of: netBenefit },
    { name: 'Incremental revenue', of: revenue },
    ...(netPresentValue ? [{ name: 'Net present value', of: netPresentValue }] : []),
  ];
  return (
    <>
      <p className={styles.verdict}>
        Probability of a loss:{' '}
        <strong>
          <ExplainedFigure explanation={explainLoss(simulation)} format={format}>
            {format.percent(lossFraction, 1)}
          </ExplainedFigure>
        </strong>
      </p>
      {expected && (
        <p className={styles.lead}>
          {expectedPlaceWords(expected.returns.netBenefitMinor, netBenefit, format)}
        </p>
      )}
      <FiguresTable label="Range of the results">
        <caption>
          {format.number(runs)} runs, seed {seed}, {drawnInputs} inputs drawn. Nine runs in ten end above P10,
          one in ten above P90.
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">P10</th>
            <th scope="col">P50</th>
            <th scope="col">P90</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {percentileKeys.map((key) => (
                <td key={key}>
                  <ExplainedFigure explanation={explainPercentile(name, key, { of, runs })} format={format}>
                    {format.wholeMoney(of[key])}
                  </ExplainedFigure>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </FiguresTable>
      {charts.map((chart) => (
        <Chart key={chart.title} chart={chart} />
      ))}
    </>
  );
}
