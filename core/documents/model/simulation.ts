import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { type Simulation, simulate } from '../../../shared/domain/revenue/uncertainty/simulation.ts';

let newest: { key: string; simulation: Simulation } | undefined;

/**
 * The simulation of a proposal. A preview is made anew while other sections are edited, and the same inputs give the same
 * figures, so the newest ones are kept.
 */
export function simulationFor(revenue: Revenue, currency: string): Simulation {
  const key = JSON.stringify([revenue, currency]);
  if (newest?.key !== key) newest = { key, simulation: simulate(revenue, currency) };
  return newest.simulation;
}
