import { words } from '../../shared/domain/choice-words.ts';
import type { Format } from '../../shared/domain/format.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { doubtfulFraction } from '../../shared/domain/revenue/confidence-share.ts';
import { writeAmount } from '../../shared/domain/revenue/explanation.ts';
import { incompleteCostsSentence, restsOnCosts } from '../../shared/domain/revenue/incomplete-costs.ts';
import { explainReturns } from '../../shared/domain/revenue/returns-explanation.ts';
import type { RevenueProjection } from '../../shared/domain/revenue/revenue-projection.ts';
import { yearsOf } from '../../shared/domain/revenue/years.ts';
import { columns } from '../print.ts';
import { type Uncertainty, uncertaintyLines } from './project-uncertainty.ts';

/** A projection for people: returns, streams, years and ranges as tables, then what is to be known about them. */
export function projectionLines(
  proposal: Proposal,
  projection: RevenueProjection,
  uncertainty: Uncertainty | undefined,
  format: Format,
): string[] {
  return [
    proposal.overview.title ?? 'Untitled proposal',
    `Over ${projection.horizonMonths} months, in ${projection.currency}`,
    ...(projection.incompleteCosts ? [incompleteCostsSentence(projection.incompleteCosts)] : []),
    '',
    ...returnsTable(projection, format),
    '',
    ...streamsTable(projection, format),
    '',
    ...yearsTable(projection, format),
    ...lifetimeLines(projection, format),
    ...uncertaintyLines(proposal, uncertainty, format),
    ...delayLines(projection, format),
    ...confidenceLines(projection, format),
    ...missingLines(projection),
    ...projection.problems.map(({ severity, message, path }) => `${severity}: ${message}  [${path}]`),
  ];
}

function returnsTable({ scenarios, incompleteCosts }: RevenueProjection, format: Format): string[] {
  const explained = scenarios.map((scenario) => explainReturns(scenario));
  const rows = (explained[0] ?? []).map(({ id, name }, index) => [
    name,
    ...explained.map((all) => {
      const result = all[index]?.result;
      if (result === undefined || (incompleteCosts && restsOnCosts(id))) return '–';
      return result.kind === 'percent' ? format.percent(result.fraction, 2) : writeAmount(result, format);
    }),
  ]);
  return columns([
    ['figure', ...scenarios.map(({ name }) => name)],
    ...rows,
    [
      'Cost of three years',
      ...scenarios.map(({ threeYearCostMinor }) =>
        incompleteCosts ? '–' : format.money(threeYearCostMinor),
      ),
    ],
  ]);
}

function streamsTable({ scenarios }: RevenueProjection, format: Format): string[] {
  return columns([
    ['stream', 'scenario', 'attributed', 'incremental', 'contribution'],
    ...scenarios.flatMap(({ name: scenario, cashFlow }) =>
      cashFlow.streams.map(({ name, attributedRevenue, incrementalRevenue, contribution }) => [
        name,
        scenario,
        ...[attributedRevenue, incrementalRevenue, contribution].map((flow) => format.money(sum(flow))),
      ]),
    ),
  ]);
}

function yearsTable({ scenarios, incompleteCosts }: RevenueProjection, format: Format): string[] {
  return columns([
    ['year', 'scenario', 'incremental', 'contribution', 'net'],
    ...scenarios.flatMap(({ name, cashFlow }) => {
      const flows = [cashFlow.incrementalRevenue, cashFlow.contribution, cashFlow.net].map(yearsOf);
      return (flows[0] ?? []).map((_, year) => [
        year === 0 ? 'decision' : String(year),
        name,
        ...flows.map((flow, column) =>
          incompleteCosts && column === 2 ? '–' : format.money(flow[year] ?? 0),
        ),
      ]);
    }),
  ]);
}

function lifetimeLines({ scenarios }: RevenueProjection, format: Format): string[] {
  const rows = scenarios.flatMap(({ name, lifetimeValues }) =>
    lifetimeValues.segments.map((segment) => [
      segment.name,
      name,
      format.money(segment.todayMinor),
      format.money(segment.withToolMinor),
      segment.totalGainMinor === undefined ? '–' : format.money(segment.totalGainMinor),
    ]),
  );
  const timing = scenarios[0]?.lifetimeValues.marginTiming;
  if (rows.length === 0 || timing === undefined) return [];
  return [
    '',
    `Customer lifetime value; the first margin comes: ${words.marginTiming[timing].toLowerCase()}`,
    ...columns([['segment', 'scenario', 'today', 'with the tool', 'gain of all'], ...rows]),
  ];
}

function delayLines({ delay }: RevenueProjection, format: Format): string[] {
  if (delay === undefined) return [];
  const { perWeekMinor, leadTimeWeeks, leadTimeMinor } = delay;
  const leadTime =
    leadTimeWeeks === undefined || leadTimeMinor === undefined
      ? ''
      : `, ${format.money(leadTimeMinor)} for the ${format.number(leadTimeWeeks)} weeks that IT needs`;
  return ['', `Cost of delay, expected: ${format.money(perWeekMinor)} a week${leadTime}`];
}

function confidenceLines({ confidence }: RevenueProjection, format: Format): string[] {
  if (confidence === undefined) return [];
  const { low, unstated } = confidence;
  return [
    '',
    `${format.percent(doubtfulFraction(confidence), 0)} of projected revenue rests on low-confidence inputs or on inputs without a source (${format.percent(low, 0)} and ${format.percent(unstated, 0)}).`,
  ];
}

function missingLines({ scenarios }: RevenueProjection): string[] {
  const paths = new Map(
    scenarios.flatMap(({ missing, lifetimeValues }) =>
      [...missing, ...lifetimeValues.missing].map(({ path, entryName }) => [path, entryName] as const),
    ),
  );
  return [...paths].map(
    ([path, entryName]) => `missing: ${entryName || 'an entry without a name'}  [${path}]`,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
