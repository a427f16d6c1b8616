import { z } from 'zod';
import { always, answer, list, needed, note, optional, part, preset, record } from '../faces.ts';
import {
  AssumptionId,
  Confidence,
  Currency,
  EntryId,
  IsoDay,
  IsoMonth,
  ScenarioId,
  WebLink,
} from '../values.ts';
import { cost } from './cost-fields.ts';
import {
  BaseScenario,
  fractionEstimate,
  minorUnitsEstimate,
  monthsEstimate,
  neededPart,
  optionalPart,
  quantityEstimate,
} from './estimate.ts';
import { lifetimeValue } from './lifetime-value-fields.ts';
import { stream } from './stream-fields.ts';

const otherBenefit = record({
  id: always(EntryId),
  name: answer(200),
  /** Neither kind is revenue. */
  kind: always(z.enum(['avoided-cost', 'efficiency'])),
  currency: optional(Currency),
  /** Avoided cost: minor units per month. */
  monthlyAmountMinor: optionalPart(minorUnitsEstimate),
  /** Efficiency: hours per month × loaded rate × share of the hours that is really put to use. */
  hoursPerMonth: optionalPart(quantityEstimate),
  hourlyRateMinor: optionalPart(minorUnitsEstimate),
  realisation: optionalPart(fractionEstimate),
  firstMonth: neededPart(monthsEstimate),
});

/** The money: streams of revenue, other benefits, costs, and what every figure rests on. */
export const revenue = record({
  horizonMonths: preset(z.int().min(12).max(60), 36),
  /** Per year, as a fraction. */
  discountRate: neededPart(fractionEstimate),
  /** The calendar month of month 1; seasonal factors need it. */
  startsIn: optional(IsoMonth),
  /** Weeks that IT says it needs before it can start. */
  leadTimeWeeks: optional(z.number().min(0).max(260)),
  streams: list(stream, { min: 1, max: 50 }),
  otherBenefits: list(otherBenefit, { max: 50 }),
  costs: list(cost, { min: 1, max: 200 }),
  namedScenarios: list(
    record({ id: always(ScenarioId), name: answer(100), buildsOn: always(BaseScenario) }),
    { max: 20 },
  ),
  /** One stated rate each: units of the reporting currency for one unit of this currency. */
  exchangeRates: list(record({ currency: always(Currency), rate: needed(z.number().positive().max(1e6)) }), {
    max: 30,
  }),
  lifetimeValue: part(lifetimeValue),
  simulation: part(
    record({
      runs: preset(z.int().min(100).max(100_000), 10_000),
      /** The same seed gives the same figures on every machine. */
      seed: preset(z.int().min(0).max(4_294_967_295), 1),
    }),
  ),
  assumptions: list(
    record({
      id: always(AssumptionId),
      statement: answer(1000),
      source: answer(1000),
      link: optional(WebLink),
      statedOn: optional(IsoDay),
      confidence: needed(Confidence),
      owner: note(200),
    }),
    { max: 500 },
  ),
});

export type Revenue = z.output<(typeof revenue)['draft']>;
export type RevenueStream = z.output<(typeof stream)['draft']>;
export type FunnelStep = RevenueStream['steps'][number];
export type OtherBenefit = z.output<(typeof otherBenefit)['draft']>;
export type Cost = z.output<(typeof cost)['draft']>;
export type CustomerSegment = Revenue['lifetimeValue']['segments'][number];
