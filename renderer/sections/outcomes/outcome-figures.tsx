import { useMemo, useState } from 'react';
import {
  drawnStream,
  drawnTotal,
  projectionAndActualsChart,
} from '../../../shared/charts/projection-and-actuals.ts';
import type { Format } from '../../../shared/domain/format.ts';
import {
  averageWords,
  measureFigure,
  sidesNote,
  targetWords,
} from '../../../shared/domain/outcomes/measure-words.ts';
import type { RevenueReview, StreamReview } from '../../../shared/domain/outcomes/outcome-review.ts';
import {
  earlySentence,
  gapSentences,
  inWholeUnits,
  realisedWords,
  reforecastSentences,
  toDateSentence,
  varianceWords,
} from '../../../shared/domain/outcomes/outcome-words.ts';
import { Button } from '../../components/button.tsx';
import { Chart } from '../../components/chart.tsx';
import { screenChartStyle } from '../../components/chart-style.ts';
import { classes } from '../../components/classes.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { MenuControl } from '../../components/fields/choice-control.tsx';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { FiguresTable } from '../../components/figures-table.tsx';
import { inDialog } from '../../spreadsheets/in-dialog.ts';
import { focusField } from '../../stores/navigation.ts';
import layout from '../section-screen.module.css';
import styles from './outcome-figures.module.css';
import shared from './outcomes.module.css';
import { useOutcomeReview } from './review-context.tsx';

/** What was projected beside what came: sums, the picture, the re-forecast, and what the sums leave out. */
export function OutcomeFigures() {
  const { review, format } = useOutcomeReview();
  const { revenue } = review;
  return (
    <section
      className={layout.block}
      aria-label="Projection and actual figures"
      data-path="outcomes.comparison"
    >
      <h3 className={layout.blockTitle}>Projection and actual figures</h3>
      {revenue ? (
        <Revenue revenue={revenue} format={format} />
      ) : (
        <EmptyNote>
          Nothing is compared until it is known which month is the first.{' '}
          <Button look="link" onPress={() => void focusField('outcomes.wentLiveOn')}>
            Say when it went live
          </Button>
        </EmptyNote>
      )}
      <Measures />
    </section>
  );
}

function Revenue({ revenue, format }: { revenue: RevenueReview; format: Format }) {
  const gaps = [...gapSentences(revenue, format), earlySentence(revenue, format)].filter(
    (sentence) => sentence !== undefined,
  );
  if (revenue.streams.length === 0)
    return (
      <EmptyNote>
        {revenue.unprojected.length === 0
          ? 'No stream of revenue was projected, so there is no revenue to compare.'
          : gaps.join(' ')}
      </EmptyNote>
    );
  return (
    <>
      <p className={styles.lead}>{toDateSentence(revenue, format)}</p>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
      <StreamTable revenue={revenue} format={format} />
      <p className={styles.remark}>{reforecastSentences(revenue, format).join(' ')}</p>
      <Picture revenue={revenue} format={format} />
    </>
  );
}

function StreamTable({ revenue, format }: { revenue: RevenueReview; format: Format }) {
  const { streams, toDate, reforecast } = revenue;
  return (
    <FiguresTable label="Sums by stream">
      <caption>Over the months that have a figure, up to today</caption>
      <thead>
        <tr>
          <th scope="col">Stream</th>
          <th scope="col">Monthly figures</th>
          <th scope="col">Projected</th>
          <th scope="col">Actual</th>
          <th scope="col">Difference</th>
          <th scope="col">Actual ÷ projected</th>
          <th scope="col">Re-forecast to the end</th>
        </tr>
      </thead>
      <tbody>
        {streams.map((stream) => (
          <SumRow
            key={stream.id}
            name={stream.name || 'Without a name'}
            sum={stream.toDate}
            end={reforecast && stream.reforecast.expectedMinor}
            format={format}
          />
        ))}
        {streams.length > 1 && (
          <SumRow name="Total" sum={toDate} end={reforecast?.expectedMinor} format={format} isStrong />
        )}
      </tbody>
    </FiguresTable>
  );
}

type SumRowProps = {
  name: string;
  sum: StreamReview['toDate'];
  end: number | undefined;
  format: Format;
  isStrong?: boolean;
};

function SumRow({ name, sum, end, format, isStrong = false }: SumRowProps) {
  const isKnown = sum.monthCount > 0;
  const whole = inWholeUnits(format);
  return (
    <tr data-weight={isStrong ? 'strong' : undefined}>
      <th scope="row">{name}</th>
      <td>{format.number(sum.monthCount)}</td>
      <td>{isKnown ? whole.money(sum.projectedMinor) : '–'}</td>
      <td>{isKnown ? whole.money(sum.actualMinor) : '–'}</td>
      <td>{isKnown ? varianceWords(sum.varianceMinor, undefined, whole) : '–'}</td>
      <td>{realisedWords(sum, format) ?? '–'}</td>
      <td>{end === undefined ? '–' : whole.money(end)}</td>
    </tr>
  );
}

const all = 'all';

function Picture({ revenue, format }: { revenue: RevenueReview; format: Format }) {
  const [wanted, setWanted] = useState(all);
  const { streams } = revenue;
  const stream = streams.find(({ id }) => id === wanted);
  const chart = useMemo(
    () =>
      projectionAndActualsChart(stream ? drawnStream(stream) : drawnTotal(revenue), {
        format,
        style: screenChartStyle,
      }),
    [revenue, stream, format],
  );
  return (
    <div className={styles.picture}>
      {streams.length > 1 && (
        <FieldLayoutProvider value="entry">
          <MenuControl
            path="outcomes.shown"
            label="Shown"
            choices={[
              { value: all, label: 'All streams' },
              ...streams.map(({ id, name }) => ({ value: id, label: name || 'Without a name' })),
            ]}
            field={inDialog<string>(stream ? wanted : all, (next) => setWanted(next ?? all))}
            isFixed
          />
        </FieldLayoutProvider>
      )}
      <Chart chart={chart} />
    </div>
  );
}

function Measures() {
  const { review, format } = useOutcomeReview();
  if (review.measures.length === 0) return null;
  return (
    <FiguresTable label="Measures beside their targets" hasWords>
      <caption>
        Measures, by their last month that is over and has a figure. They are not added up: only you know
        which are counts and which are rates. A target is compared where it is a single figure.{' '}
        {sidesNote(review.measures)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Target</th>
          <th scope="col">Latest</th>
          <th scope="col">Average</th>
          <th scope="col">Against the target</th>
        </tr>
      </thead>
      <tbody>
        {review.measures.map((measure) => (
          <tr key={measure.id}>
            <th scope="row">
              {measure.name || 'Without a name'}
              {measure.unit && <span className={shared.unit}>{measure.unit}</span>}
            </th>
            <td>{measure.target ?? '–'}</td>
            <td>
              {measure.latest ? measureFigure(measure, measure.latest.value, format) : 'No figure yet'}
              {measure.latest && (
                <span className={classes(shared.unit, styles.whole)}>
                  {format.partialDate(measure.latest.month)}
                </span>
              )}
            </td>
            <td>
              {averageWords(measure, format) ?? '–'}
              {averageWords(measure, format) !== undefined && (
                <span className={classes(shared.unit, styles.whole)}>
                  over {format.number(measure.months.length)} months
                </span>
              )}
            </td>
            <td>{targetWords(measure, format)}</td>
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  );
}
