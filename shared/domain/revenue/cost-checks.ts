import { type RevenueProblem, wrongValues } from './problem.ts';
import type { Cost, Revenue } from './section.ts';

/** What is wrong with the costs and the other benefits. */
export function checkCosts({ costs, otherBenefits, horizonMonths }: Revenue): RevenueProblem[] {
  return [
    ...costs.flatMap((cost, index) => checkCost(cost, `revenue.costs.${index}`, horizonMonths)),
    ...otherBenefits.flatMap(({ monthlyAmountMinor, hourlyRateMinor }, index) => [
      ...notNegative(monthlyAmountMinor, `revenue.otherBenefits.${index}.monthlyAmountMinor`),
      ...notNegative(hourlyRateMinor, `revenue.otherBenefits.${index}.hourlyRateMinor`),
    ]),
  ];
}

function notNegative(estimate: Cost['amountMinor'], path: string): RevenueProblem[] {
  return wrongValues(
    estimate,
    path,
    (value) => value < 0,
    () => 'An amount here is zero or more; what is saved belongs under other benefits.',
  );
}

function checkCost(cost: Cost, path: string, horizonMonths: number): RevenueProblem[] {
  const { amountMinor, hourlyRateMinor, firstMonth = 1, lastMonth, timing } = cost;
  return [
    ...notNegative(amountMinor, `${path}.amountMinor`),
    ...notNegative(hourlyRateMinor, `${path}.hourlyRateMinor`),
    ...cost.tiers.flatMap(({ priceMinor }, at) => notNegative(priceMinor, `${path}.tiers.${at}.priceMinor`)),
    ...(timing === 'per-month' && lastMonth !== undefined && lastMonth < firstMonth
      ? [error(`${path}.lastMonth`, `The last month is before the first one, ${firstMonth}.`)]
      : []),
    ...(timing === 'per-month' && firstMonth > horizonMonths
      ? [error(`${path}.firstMonth`, `The cost begins after the ${horizonMonths} months looked at.`)]
      : []),
    ...(cost.basis === 'tier' ? checkTier(cost, path) : []),
  ];
}

function checkTier({ tiers, tierId }: Cost, path: string): RevenueProblem[] {
  const chosen = tiers.find(({ id }) => id === tierId);
  if (!chosen) return [error(`${path}.tierId`, 'Choose the tier that is bought.')];
  const other = tiers.find(({ hasSingleSignOn }) => hasSingleSignOn);
  if (chosen.hasSingleSignOn || !other) return [];
  return [
    {
      path: `${path}.tierId`,
      severity: 'warning',
      message: `IT will ask for single sign-on, which only “${other.name ?? 'another tier'}” includes.`,
    },
  ];
}

function error(path: string, message: string): RevenueProblem {
  return { path, severity: 'error', message };
}
