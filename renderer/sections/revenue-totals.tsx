import { useDeferredValue, useMemo } from 'react';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import type { MissingInput } from '../../shared/domain/revenue/inputs.ts';
import { computeScenario, type Projection } from '../../shared/domain/revenue/projection.ts';
import type { Returns } from '../../shared/domain/revenue/returns.ts';
import { baseScenarios } from '../../shared/domain/revenue/scenario.ts';
import { Button } from '../components/button.tsx';
import { scenarioNames } from '../components/fields/estimate-control.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './revenue-totals.module.css';

type Line = {
  name: string;
  weight?: 'strong';
  show(returns: Returns, print: Printers): string;
};

type Printers = { money(minor: number): string; percent(fraction: number): string };

const none = '–';

const lines: readonly Line[] = [
  { name: 'Incremental revenue', show: (it, { money }) => money(it.incrementalRevenueMinor) },
  { name: 'Contribution margin', show: (it, { money }) => money(it.contributionMinor) },
  { name: 'Other benefits', show: (it, { money }) => money(it.otherBenefitsMinor) },
  { name: 'One-off costs', show: (it, { money }) => money(-it.oneOffCostMinor) },
  { name: 'Recurring costs', show: (it, { money }) => money(-it.recurringCostMinor) },
  { name: 'Hours of IT', show: (it, { money }) => money(-it.itCostMinor) },
  { name: 'Net benefit', weight: 'strong', show: (it, { money }) => money(it.netBenefitMinor) },
  {
    name: 'Net present value',
    show: (it, { money }) => (it.netPresentValueMinor === undefined ? none : money(it.netPresentValueMinor)),
  },
  {
    name: 'Return on investment',
    show: (it, { percent }) =>
      it.returnOnInvestmentFraction === undefined ? none : percent(it.returnOnInvestmentFraction),
  },
  {
    name: 'Pays back in month',
    show: (it) => (it.paybackMonth === undefined ? 'not reached' : String(it.paybackMonth)),
  },
];

/** What the money comes to under each scenario, and which inputs are still missing. */
export function RevenueTotals() {
  const revenue = useDeferredValue(useDraft((state) => state.proposal.revenue));
  const currency = useDraft((state) => state.proposal.overview.currency);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const projections = useMemo(
    () => baseScenarios.map((base) => computeScenario(revenue, { base }, currency)),
    [revenue, currency],
  );
  const print = useMemo(() => printers(currency, locale), [currency, locale]);
  const isEmpty =
    revenue.streams.length === 0 && revenue.costs.length === 0 && revenue.otherBenefits.length === 0;
  return (
    <section className={styles.totals} data-path="revenue.totals">
      <h3 className={styles.title}>What it comes to</h3>
      {isEmpty ? (
        <p className={styles.empty}>The totals appear here with the first stream or cost.</p>
      ) : (
        <>
          <table className={styles.table}>
            <caption className={styles.caption}>
              Over {revenue.horizonMonths} months, in {currency}
            </caption>
            <thead>
              <tr>
                <td />
                {baseScenarios.map((scenario) => (
                  <th key={scenario} scope="col">
                    {scenarioNames[scenario]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.name} data-weight={line.weight}>
                  <th scope="row">{line.name}</th>
                  {projections.map((projection, index) => (
                    <td key={baseScenarios[index]}>{line.show(projection.returns, print)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <MissingInputs projections={projections} />
        </>
      )}
    </section>
  );
}

/** Entries that lack an input are not counted; each is named with a way to the field. */
function MissingInputs({ projections }: { projections: readonly Projection[] }) {
  const missing = new Map<string, MissingInput>(
    projections.flatMap((projection) => projection.missing.map((input) => [input.path, input] as const)),
  );
  if (missing.size === 0) return null;
  return (
    <div className={styles.missing}>
      <p>Not counted yet, because an input is missing:</p>
      <ul>
        {[...missing.values()].map(({ path, entryName }) => (
          <li key={path}>
            {entryName.trim() || 'Untitled entry'}:{' '}
            <Button look="link" onPress={() => void focusField(path)}>
              {fieldLabel(path)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function printers(currency: string, locale: string): Printers {
  const decimals = currencyDecimals(currency);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    // Adding zero turns −0, which would print as “-0”, into 0.
    money: (minor) => whole.format(Math.round(minor / 10 ** decimals) + 0),
    percent: (fraction) => percent.format(fraction),
  };
}
