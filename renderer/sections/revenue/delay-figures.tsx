import { words } from '../../../shared/domain/choice-words.ts';
import { type Explanation, money, moneyOf, quantity } from '../../../shared/domain/revenue/explanation.ts';
import type { DelayCost } from '../../../shared/domain/revenue/revenue-projection.ts';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import styles from './revenue-screen.module.css';

/** What a week of waiting costs; undefined while the model has holes or waiting costs nothing. */
export function costPerWeek(delay: DelayCost | undefined): Explanation | undefined {
  return delay && delay.perWeekMinor > 0 ? weekOfWaiting(delay.perWeekMinor) : undefined;
}

/** Below zero, waiting costs nothing. */
function weekOfWaiting(perWeekMinor: number): Explanation {
  return {
    id: 'cost-of-delay-per-week',
    name: 'A week of waiting',
    formula: `Benefit of an average month less its running costs, × 12 ÷ 52${perWeekMinor < 0 ? ', or nothing where that is below zero' : ''}. One-off costs are due sooner or later.`,
    working: [
      money('benefit less running costs, a month', (perWeekMinor * 52) / 12),
      '×',
      quantity('months', 12),
      '÷',
      quantity('weeks', 52),
    ],
    result: moneyOf(Math.max(0, perWeekMinor)),
  };
}

function costOfLeadTime(delay: DelayCost): Explanation | undefined {
  if (!delay.leadTimeWeeks || delay.leadTimeMinor === undefined) return undefined;
  return {
    id: 'cost-of-lead-time',
    name: 'Lead time of IT',
    formula: 'A week of waiting × the weeks that IT says it needs',
    working: [money('a week of waiting', delay.perWeekMinor), '×', quantity('weeks', delay.leadTimeWeeks)],
    result: moneyOf(delay.leadTimeMinor),
  };
}

/** What waiting costs: per week, and for as long as IT needs before it can start. */
export function DelayFigures() {
  const { projection, format } = useShownProjection();
  const { delay } = projection;
  if (!delay) return null;
  const week = costPerWeek(delay);
  const leadTime = week && costOfLeadTime(delay);
  if (!week)
    return (
      <p className={styles.sentence}>
        Waiting costs nothing in the expected scenario: a month costs as much as it brings, or more.
      </p>
    );
  const weekIn = (perWeekMinor: number, scenario: string) => (
    <ExplainedFigure explanation={weekOfWaiting(perWeekMinor)} format={format} about={scenario}>
      {format.wholeMoney(Math.max(0, perWeekMinor))}
    </ExplainedFigure>
  );
  return (
    <p className={styles.sentence}>
      Every week without a decision costs about{' '}
      <ExplainedFigure explanation={week} format={format}>
        {format.wholeMoney(delay.perWeekMinor)}
      </ExplainedFigure>{' '}
      in the expected scenario, {weekIn(delay.perWeekLowMinor, words.scenario.low)} in the low and{' '}
      {weekIn(delay.perWeekHighMinor, words.scenario.high)} in the high one.{' '}
      {leadTime && delay.leadTimeMinor !== undefined ? (
        <>
          The {format.number(delay.leadTimeWeeks ?? 0)} weeks that IT needs before it can start cost{' '}
          <ExplainedFigure explanation={leadTime} format={format}>
            {format.wholeMoney(delay.leadTimeMinor)}
          </ExplainedFigure>
          .
        </>
      ) : (
        'Say above how many weeks IT needs before it can start, and their cost is shown here.'
      )}
    </p>
  );
}
