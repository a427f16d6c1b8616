import { useMemo } from 'react';
import type { Explanation } from '../../../shared/domain/revenue/explanation.ts';
import { joinedBy, money, moneyOf } from '../../../shared/domain/revenue/explanation.ts';
import { restsOnCosts } from '../../../shared/domain/revenue/incomplete-costs.ts';
import { explainReturns } from '../../../shared/domain/revenue/returns-explanation.ts';
import type { ScenarioProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import { FiguresTable } from '../../components/figures-table.tsx';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import { shortAmount } from './short-amount.ts';

/** The lines that the others lead to. */
const strong: ReadonlySet<string> = new Set(['net-benefit', 'total-cost', 'contribution']);

/** Every result of every scenario side by side, each figure with its formula behind it. */
export function ScenarioTable() {
  const { projection, format } = useShownProjection();
  const { scenarios, horizonMonths, currency, incompleteCosts } = projection;
  const columns = useMemo(
    () =>
      scenarios.map((scenario) => ({
        key: scenario.key,
        name: scenario.name.trim() || 'Without a name',
        results: [...explainReturns(scenario), threeYearCost(scenario)],
      })),
    [scenarios],
  );
  const lines = columns[0]?.results ?? [];
  return (
    <FiguresTable label="Results by scenario">
      <caption>
        Over {horizonMonths} months, in {currency}. Press a figure to see how it comes about.
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name }, line) => (
          <tr key={id} data-weight={strong.has(id) ? 'strong' : undefined}>
            <th scope="row">{name}</th>
            {columns.map(({ key, name: scenario, results }) =>
              incompleteCosts && restsOnCosts(id) ? (
                <td key={key}>–</td>
              ) : (
                <Figure key={key} explanation={results[line]} scenario={scenario} format={format} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </FiguresTable>
  );
}

function Figure({
  explanation,
  scenario,
  format,
}: {
  explanation: Explanation | undefined;
  scenario: string;
  format: Parameters<typeof shortAmount>[1];
}) {
  if (!explanation) return <td />;
  return (
    <td>
      <ExplainedFigure explanation={explanation} format={format} about={scenario}>
        {shortAmount(explanation.result, format)}
      </ExplainedFigure>
    </td>
  );
}

function threeYearCost({ cashFlow, threeYearCostMinor }: ScenarioProjection): Explanation {
  const groups = { 'one-off': 'one-off', recurring: 'recurring', it: 'hours of IT' } as const;
  const isSameHorizon = cashFlow.horizonMonths === 36;
  const total = (group: keyof typeof groups) =>
    cashFlow.costEntries
      .filter((entry) => entry.group === group)
      .flatMap(({ amounts }) => amounts)
      .reduce((sum, amount) => sum + amount, 0);
  return {
    id: 'three-year-cost',
    name: 'Cost of ownership, three years',
    formula: 'Every cost of 36 months, whatever the months looked at, with what falls at the end',
    working: isSameHorizon
      ? joinedBy('+', [
          money(groups['one-off'], total('one-off')),
          money(groups.recurring, total('recurring')),
          money(groups.it, total('it')),
        ])
      : [money('all costs of months 0 to 36', threeYearCostMinor)],
    result: moneyOf(threeYearCostMinor),
  };
}
