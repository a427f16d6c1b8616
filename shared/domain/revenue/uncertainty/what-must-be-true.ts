import { estimateValue } from '../scenario.ts';
import type { Revenue } from '../section.ts';
import { evaluate, flatModel } from './flat-model.ts';

/**
 * What one input must at least be for the case to pay back within its horizon, everything else as expected.
 * `always`: it pays back even with nothing of it. `never`: no value of it that is possible makes it pay back.
 */
export type Requirement = {
  /** Of the estimate, from the proposal; of conversions, that of the volume from which they come. */
  path: string;
  entryName: string;
  what: 'volume' | 'conversions' | 'rate' | 'multiple' | 'value';
  expected: number;
} & (
  | { kind: 'always' | 'never' }
  | {
      kind: 'at-least';
      smallest: number;
      /** How far the expected value may fall: 0.38 for 38 %. Negative when it must rise. */
      mayFallByFraction: number;
    }
);

type NeededFactor =
  | { kind: 'always' | 'never' }
  | { kind: 'at-least'; smallestFactor: number; mayFallByFraction: number };

/** The same for the volumes of all streams together: which share of them must come. */
export type OverallRequirement = NeededFactor & {
  /** What the expected volumes of month 1 lead to once every stream is fully live: orders, deals, donations. */
  expectedConversions: number;
};

/** A volume, multiple or value beyond this many times the expected one is not looked at. */
const furthestFactor = 1e6;

/**
 * The smallest volume, number of conversions, step and value of every stream of revenue, and the smallest share of all
 * volumes, at which the running total ends at or above zero; the tightest first. Each is found by halving the interval
 * between a value that fails and one that does. Divisors are left out, since less of them is better.
 */
export function whatMustBeTrue(
  revenue: Revenue,
  reportingCurrency: string,
): { overall: OverallRequirement; inputs: readonly Requirement[] } {
  const model = flatModel(revenue, reportingCurrency);
  const paysBack = (values: Float64Array) => evaluate(model, values).netBenefitMinor >= 0;
  const streamInputs = model.inputs.flatMap(({ path, entryName, expected }, slot) => {
    const what = kindOf(path, revenue);
    return what !== undefined && expected > 0 ? [{ about: { path, entryName, what, expected }, slot }] : [];
  });

  const inputs = streamInputs.flatMap(({ about, slot }): Requirement[] => {
    const most = about.what === 'rate' ? 1 / about.expected : furthestFactor;
    const found = smallestFactor(most, (factor) =>
      paysBack(model.expected.with(slot, about.expected * factor)),
    );
    const input = requirement(about, found);
    return about.what === 'volume' ? [input, ...conversionsFrom(about, found, revenue)] : [input];
  });
  const volumes = streamInputs.filter(({ about }) => about.what === 'volume');
  const volumeSlots = new Set(volumes.map(({ slot }) => slot));
  const overall = smallestFactor(furthestFactor, (factor) =>
    paysBack(model.expected.map((value, slot) => (volumeSlots.has(slot) ? value * factor : value))),
  );
  const expectedConversions = volumes.reduce(
    (sum, { about }) => sum + about.expected * conversionsPerUnit(about.path, revenue),
    0,
  );
  return {
    overall: { ...overall, expectedConversions },
    inputs: inputs.sort((one, other) => room(one) - room(other)),
  };
}

type About = Pick<Requirement, 'path' | 'entryName' | 'what' | 'expected'>;

function requirement(about: About, found: NeededFactor): Requirement {
  if (found.kind !== 'at-least') return { ...about, kind: found.kind };
  const { smallestFactor: factor, mayFallByFraction } = found;
  return { ...about, kind: 'at-least', smallest: about.expected * factor, mayFallByFraction };
}

/**
 * The needed volume said in what comes of it, since orders and deals are what people count. Left out where any volume
 * is enough, where the volume itself is what is paid for, and where nothing comes of it.
 */
function conversionsFrom(volume: About, found: NeededFactor, revenue: Revenue): Requirement[] {
  const expected = volume.expected * conversionsPerUnit(volume.path, revenue);
  const hasSteps = (streamAt(volume.path, revenue)?.steps.length ?? 0) > 0;
  if (found.kind === 'always' || !hasSteps || expected === 0) return [];
  return [requirement({ ...volume, what: 'conversions', expected }, found)];
}

/** The expected steps of a stream multiplied: how many conversions come of one unit of its volume. */
function conversionsPerUnit(path: string, revenue: Revenue): number {
  return (streamAt(path, revenue)?.steps ?? []).reduce((product, { kind, value }) => {
    const factor = estimateValue(value, { base: 'expected' }) ?? 0;
    return kind === 'divisor' ? product / factor : product * factor;
  }, 1);
}

function streamAt(path: string, { streams }: Revenue): Revenue['streams'][number] | undefined {
  return streams[Number(path.split('.')[2])];
}

/** The tightest requirement has the least room; one that can't be met has none, one that is always met has all. */
function room(requirement: Requirement): number {
  if (requirement.kind === 'at-least') return requirement.mayFallByFraction;
  return requirement.kind === 'never' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function kindOf(path: string, revenue: Revenue): Requirement['what'] | undefined {
  const [, list, , field, step, part] = path.split('.');
  if (list !== 'streams') return undefined;
  if (field === 'monthlyVolume') return 'volume';
  if (field === 'valuePerConversionMinor') return 'value';
  if (field !== 'steps' || part !== 'value') return undefined;
  const kind = streamAt(path, revenue)?.steps[Number(step)]?.kind;
  return kind === 'divisor' ? undefined : kind;
}

/** The smallest factor from 0 to `most` that is enough. */
function smallestFactor(most: number, isEnough: (factor: number) => boolean): NeededFactor {
  if (isEnough(0)) return { kind: 'always' };
  let high = 1;
  while (high < most && !isEnough(high)) high *= 2;
  high = Math.min(high, most);
  if (!isEnough(high)) return { kind: 'never' };
  let low = 0;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return { kind: 'at-least', smallestFactor: high, mayFallByFraction: 1 - high };
}
