import type { Section } from './proposal.ts';
import { weightedScore } from './weighted-score.ts';

type Criteria = Section<'options'>['criteria'];

/** The options that have a score, best first. Options with equal means share their place. */
export type Ranking = readonly { readonly optionId: string; readonly mean: number; readonly place: number }[];

/** What may happen to the weight of one criterion while the others stay. */
export const weightChanges = ['doubled', 'halved', 'removed'] as const;
export type WeightChange = (typeof weightChanges)[number];

/** Who comes first after a change: several on equal means, nobody when nothing is left to compare by. */
export type Leaders = readonly string[];

export type CriterionSensitivity = {
  readonly criterionId: string;
  readonly weight: number;
  readonly leaders: Readonly<Record<WeightChange, Leaders>>;
  /** The winner changes below this weight; undefined where it stays first even at a weight of zero. */
  readonly changesBelow: number | undefined;
  /** The winner changes above this weight; undefined where it stays first however much the criterion counts. */
  readonly changesAbove: number | undefined;
};

export type RankingSensitivity = {
  readonly ranking: Ranking;
  readonly leaders: Leaders;
  /** Who comes first when all criteria count the same. */
  readonly equalWeights: Leaders;
  /** One for each criterion that has a weight, in the order of the criteria. */
  readonly criteria: readonly CriterionSensitivity[];
};

/** Two means closer than this are the same: they differ by rounding only. */
const tolerance = 1e-9;

/** Ranks the options by their weighted scores. Options without a score are left out. */
export function rankOptions(criteria: Criteria, optionIds: readonly string[]): Ranking {
  const scored = optionIds
    .flatMap((optionId) => {
      const { mean } = weightedScore(criteria, optionId);
      return mean === undefined ? [] : [{ optionId, mean }];
    })
    .toSorted((a, b) => b.mean - a.mean);
  return scored.map((option) => ({
    ...option,
    place: 1 + scored.filter(({ mean }) => mean - option.mean > tolerance).length,
  }));
}

/**
 * Asks how firmly the first place stands: what becomes of it when one weight is doubled, halved or left out, and how
 * far each weight can move before somebody else comes first. Undefined while fewer than two options have a score.
 */
export function rankingSensitivity(
  criteria: Criteria,
  optionIds: readonly string[],
): RankingSensitivity | undefined {
  const ranking = rankOptions(criteria, optionIds);
  if (ranking.length < 2) return undefined;
  const leadersWith = (index: number, weight: number) =>
    leadersOf(rankOptions(withWeight(criteria, index, weight), optionIds));
  const leaders = leadersOf(ranking);
  return {
    ranking,
    leaders,
    equalWeights: leadersOf(
      rankOptions(
        criteria.map((criterion) => ({
          ...criterion,
          weight: criterion.weight === undefined ? undefined : 1,
        })),
        optionIds,
      ),
    ),
    criteria: criteria.flatMap(({ id, weight }, index) =>
      weight === undefined
        ? []
        : [
            {
              criterionId: id,
              weight,
              leaders: {
                doubled: leadersWith(index, weight * 2),
                halved: leadersWith(index, weight / 2),
                removed: leadersWith(index, 0),
              },
              ...bounds(criteria, index, weight, leaders, optionIds),
            },
          ],
    ),
  };
}

function leadersOf(ranking: Ranking): Leaders {
  return ranking.filter(({ place }) => place === 1).map(({ optionId }) => optionId);
}

function withWeight(criteria: Criteria, index: number, weight: number): Criteria {
  return criteria.map((criterion, at) => (at === index ? { ...criterion, weight } : criterion));
}

/**
 * The nearest weights on both sides at which the winner stops being the only first. Between two weights at which it
 * draws level with a rival the order can't change, so one look in the middle of each stretch is enough.
 */
function bounds(
  criteria: Criteria,
  index: number,
  weight: number,
  leaders: Leaders,
  optionIds: readonly string[],
): Pick<CriterionSensitivity, 'changesBelow' | 'changesAbove'> {
  const [winner, ...equals] = leaders;
  if (winner === undefined || equals.length > 0) return { changesBelow: undefined, changesAbove: undefined };
  const isLost = (candidate: number) => {
    const now = leadersOf(rankOptions(withWeight(criteria, index, candidate), optionIds));
    return now.length > 0 && !now.includes(winner);
  };
  const levels = optionIds
    .filter((optionId) => optionId !== winner)
    .flatMap((rival) => levelWeights(criteria, index, winner, rival))
    .toSorted((a, b) => a - b);
  const below = [...levels.filter((level) => level < weight).toReversed(), 0];
  const above = levels.filter((level) => level > weight);
  return {
    changesBelow: below.find((level, at) => level > 0 && isLost((level + (below[at + 1] ?? 0)) / 2)),
    changesAbove: above.find((level, at) => isLost(((above[at + 1] ?? level * 2 + 1) + level) / 2)),
  };
}

/**
 * The positive weights of one criterion at which two options have the same mean. With the points A and weights B of
 * the other criteria and the score s of this one, the mean is (A + w·s) ÷ (B + w), or A ÷ B without a score; two of
 * them set equal give a quadratic equation in w.
 */
function levelWeights(criteria: Criteria, index: number, first: string, second: string): readonly number[] {
  const [a, b] = [first, second].map((optionId) => partsOf(criteria, index, optionId)) as [Parts, Parts];
  const square = a.slope * b.share - b.slope * a.share;
  const linear = a.points * b.share + a.slope * b.weights - b.points * a.share - b.slope * a.weights;
  const constant = a.points * b.weights - b.points * a.weights;
  return roots(square, linear, constant).filter((root) => root > tolerance);
}

/** A mean as (points + slope · w) ÷ (weights + share · w). */
type Parts = { points: number; weights: number; slope: number; share: number };

function partsOf(criteria: Criteria, index: number, optionId: string): Parts {
  const others = criteria.filter((_, at) => at !== index);
  const { mean } = weightedScore(others, optionId);
  const scoreOf = (criterion: Criteria[number] | undefined) =>
    criterion?.scores.find((entry) => entry.optionId === optionId)?.score;
  const weights = others.reduce(
    (sum, criterion) => (scoreOf(criterion) === undefined ? sum : sum + (criterion.weight ?? 0)),
    0,
  );
  const score = scoreOf(criteria[index]);
  return {
    points: (mean ?? 0) * weights,
    weights,
    slope: score ?? 0,
    share: score === undefined ? 0 : 1,
  };
}

function roots(square: number, linear: number, constant: number): readonly number[] {
  if (Math.abs(square) < tolerance) return Math.abs(linear) < tolerance ? [] : [-constant / linear];
  const discriminant = linear ** 2 - 4 * square * constant;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-linear - root) / (2 * square), (-linear + root) / (2 * square)];
}
