import { type ReactNode, useMemo } from 'react';
import type { Format } from '../../../shared/domain/format.ts';
import type { Explanation } from '../../../shared/domain/revenue/explanation.ts';
import { incompleteCostsSentence, restsOnCosts } from '../../../shared/domain/revenue/incomplete-costs.ts';
import { explainReturns } from '../../../shared/domain/revenue/returns-explanation.ts';
import type { ScenarioProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import { costPerWeek } from './delay-figures.tsx';
import { ExplainedFigure } from './explained-figure.tsx';
import { type ShownProjection, useShownProjection } from './projection-context.tsx';
import styles from './revenue-screen.module.css';
import { shortAmount } from './short-amount.ts';

/** The answer before the inputs: four figures of the expected scenario that follow the typing. */
export function HeadlineFigures() {
  const shown = useShownProjection();
  const figures = useMemo(() => headlines(shown), [shown]);
  const { isOverdue } = shown;
  const { incompleteCosts } = shown.projection;
  if (figures.length === 0) return null;
  return (
    <section className={styles.headlines} aria-label="The money at a glance">
      <dl>
        {figures.map(({ explanation, note }) => (
          <div key={explanation.id}>
            <dt>{explanation.name}</dt>
            <dd>
              {incompleteCosts && restsOnCosts(explanation.id) ? (
                '–'
              ) : (
                <ExplainedFigure explanation={explanation} format={shown.format} about="expected">
                  {shortAmount(explanation.result, shown.format)}
                </ExplainedFigure>
              )}
            </dd>
            {note && <dd className={styles.headlineNote}>{note}</dd>}
          </div>
        ))}
      </dl>
      {isOverdue && <p className={styles.overdue}>From before an input that is wrong now.</p>}
      {incompleteCosts && <p className={styles.gap}>{incompleteCostsSentence(incompleteCosts)}</p>}
    </section>
  );
}

type Headline = { explanation: Explanation; note?: ReactNode };

function headlines({ projection, format }: ShownProjection): Headline[] {
  const [low, expected, high] = projection.scenarios;
  const hasMoney =
    expected && (expected.cashFlow.streams.length > 0 || expected.returns.totalCostMinor !== 0);
  if (!low || !expected || !high || !hasMoney) return [];
  const explanations = new Map(explainReturns(expected).map((explanation) => [explanation.id, explanation]));
  const figure = (id: string, note?: ReactNode): Headline[] => {
    const explanation = explanations.get(id);
    return explanation ? [{ explanation, ...(note !== undefined && { note }) }] : [];
  };
  if (projection.incompleteCosts)
    return [
      ...figure('contribution', 'expected scenario'),
      ...figure('net-benefit'),
      ...figure('payback'),
      ...figure('return-on-investment'),
    ];
  const range = (
    <>
      <NetBenefit scenario={low} format={format} /> to <NetBenefit scenario={high} format={format} />
    </>
  );
  const week = costPerWeek(projection.delay);
  return [
    ...figure('net-benefit', range),
    ...figure('payback', `of ${projection.horizonMonths} months`),
    ...figure('return-on-investment'),
    ...(week ? [{ explanation: week, note: 'while nobody decides' }] : []),
  ];
}

/** The net benefit of another scenario than the expected one. */
function NetBenefit({ scenario, format }: { scenario: ScenarioProjection; format: Format }) {
  const explanation = explainReturns(scenario).find(({ id }) => id === 'net-benefit');
  if (!explanation) return null;
  return (
    <ExplainedFigure explanation={explanation} format={format} about={scenario.name.toLowerCase()}>
      {format.wholeMoney(scenario.returns.netBenefitMinor)}
    </ExplainedFigure>
  );
}
