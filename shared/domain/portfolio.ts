import { z } from 'zod';
import { DecisionVerdict, Status } from './decision.ts';
import { ProposalId } from './values.ts';

/** A proposal as the portfolio counts it, with its last decision: see `lastDecision`. Days are ISO days, amounts whole minor units of its own currency. */
export type PortfolioEntry = {
  id: string;
  title: string;
  status: string;
  verdict: string | null;
  submittedOn: string | null;
  decidedOn: string | null;
  headlineAmountMinor: number | null;
  headlineCurrency: string | null;
  openConditions: number;
  nextDueOn: string | null;
  projectedMinor: number | null;
  realisedMinor: number | null;
};

/** One currency of the portfolio. Amounts of different currencies are never added up. */
const CurrencySums = z.strictObject({
  currency: z.string(),
  /** What the approved proposals are to bring, net, and how many they are. */
  approvedMinor: z.number(),
  approvedCount: z.int(),
  /** Of the proposals with actual figures, over the same months. */
  projectedMinor: z.number(),
  realisedMinor: z.number(),
  comparedCount: z.int(),
});
export type CurrencySums = z.infer<typeof CurrencySums>;

export const Portfolio = z.strictObject({
  total: z.int(),
  states: z.array(z.strictObject({ status: Status, count: z.int() })),
  /** Of each proposal the last one, also where its next version is on its way. */
  decisions: z.array(z.strictObject({ verdict: DecisionVerdict, count: z.int() })),
  /** Days from the first submission to the decision; null until one has both. */
  timeToDecision: z
    .strictObject({ count: z.int(), medianDays: z.number(), shortestDays: z.int(), longestDays: z.int() })
    .nullable(),
  currencies: z.array(CurrencySums),
  /** Approved or with actual figures, but without a net benefit in a currency: they are in none of the sums. */
  unsummedCount: z.int(),
  openConditions: z.int(),
  /** Proposals with open conditions, those that are due first first; at most `listedConditions`. */
  conditions: z.array(
    z.strictObject({
      id: ProposalId,
      title: z.string(),
      openConditions: z.int(),
      nextDueOn: z.iso.date().nullable(),
    }),
  ),
});
export type Portfolio = z.infer<typeof Portfolio>;

const listedConditions = 50;

/** A pilot tries a part of it, so its value counts only once the whole is approved. */
const approvals: readonly string[] = ['approved', 'approved-with-conditions'];
const decidedStates: readonly string[] = ['decided', 'live', 'closed'];

/** Sums up what the library knows of its proposals. Every figure comes from the entries; nothing is guessed. */
export function summarisePortfolio(entries: readonly PortfolioEntry[]): Portfolio {
  const days = entries.flatMap((entry) => daysToDecision(entry) ?? []).toSorted((one, other) => one - other);
  const withOpen = entries.filter(({ openConditions, status }) => openConditions > 0 && status !== 'closed');
  return {
    total: entries.length,
    states: countBy(Status.options, entries, 'status').map(({ value, count }) => ({ status: value, count })),
    decisions: countBy(DecisionVerdict.options, entries, 'verdict')
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => ({ verdict: value, count })),
    timeToDecision:
      days.length === 0
        ? null
        : {
            count: days.length,
            medianDays: medianOf(days),
            shortestDays: days[0] ?? 0,
            longestDays: days.at(-1) ?? 0,
          },
    currencies: currencySums(entries),
    unsummedCount: entries.filter((entry) => entry.headlineCurrency === null && belongsIntoSums(entry))
      .length,
    openConditions: withOpen.reduce((sum, { openConditions }) => sum + openConditions, 0),
    conditions: withOpen
      .toSorted((one, other) => dueKey(one).localeCompare(dueKey(other)))
      .slice(0, listedConditions)
      .map(({ id, title, openConditions, nextDueOn }) => ({
        id: id as ProposalId,
        title,
        openConditions,
        nextDueOn,
      })),
  };
}

/** Whole days between two ISO days; undefined without both, and where they stand the wrong way round. */
export function daysToDecision({
  submittedOn,
  decidedOn,
}: Pick<PortfolioEntry, 'submittedOn' | 'decidedOn'>): number | undefined {
  if (submittedOn === null || decidedOn === null || decidedOn < submittedOn) return undefined;
  return Math.round((Date.parse(decidedOn) - Date.parse(submittedOn)) / 86_400_000);
}

function isDecided({ status }: PortfolioEntry): boolean {
  return decidedStates.includes(status);
}

function isApproved(entry: PortfolioEntry): boolean {
  return isDecided(entry) && approvals.includes(entry.verdict ?? '');
}

function belongsIntoSums(entry: PortfolioEntry): boolean {
  return isApproved(entry) || (entry.projectedMinor !== null && entry.realisedMinor !== null);
}

function currencySums(entries: readonly PortfolioEntry[]): CurrencySums[] {
  const sums = new Map<string, CurrencySums>();
  for (const entry of entries) {
    const { headlineCurrency: currency, headlineAmountMinor, projectedMinor, realisedMinor } = entry;
    if (currency === null) continue;
    const sum = sums.get(currency) ?? emptySums(currency);
    if (headlineAmountMinor !== null && isApproved(entry)) {
      sum.approvedMinor += headlineAmountMinor;
      sum.approvedCount += 1;
    }
    if (projectedMinor !== null && realisedMinor !== null) {
      sum.projectedMinor += projectedMinor;
      sum.realisedMinor += realisedMinor;
      sum.comparedCount += 1;
    }
    sums.set(currency, sum);
  }
  return [...sums.values()]
    .filter(({ approvedCount, comparedCount }) => approvedCount + comparedCount > 0)
    .toSorted((one, other) => one.currency.localeCompare(other.currency));
}

function emptySums(currency: string): CurrencySums {
  return {
    currency,
    approvedMinor: 0,
    approvedCount: 0,
    projectedMinor: 0,
    realisedMinor: 0,
    comparedCount: 0,
  };
}

function countBy<Value extends string, Key extends 'status' | 'verdict'>(
  values: readonly Value[],
  entries: readonly Pick<PortfolioEntry, Key>[],
  key: Key,
): { value: Value; count: number }[] {
  return values.map((value) => ({ value, count: entries.filter((entry) => entry[key] === value).length }));
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** What has no day comes last. */
function dueKey({ nextDueOn }: PortfolioEntry): string {
  return nextDueOn ?? '9999-12-31';
}
