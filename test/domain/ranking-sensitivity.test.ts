import { expect, test } from 'vitest';
import { sectionFaces } from '../../shared/domain/proposal.ts';
import { rankingSensitivity, rankOptions } from '../../shared/domain/ranking-sensitivity.ts';

type Row = readonly [name: string, weight: number | undefined, scores: Readonly<Record<string, number>>];

const criteria = (...rows: Row[]) =>
  sectionFaces.options.draft.parse({
    criteria: rows.map(([id, weight, scores]) => ({
      id,
      weight,
      scores: Object.entries(scores).map(([optionId, score]) => ({ optionId, score })),
    })),
  }).criteria;

const two = ['tool', 'rival'];
const fitBeatsSecurity = criteria(
  ['fit', 50, { tool: 5, rival: 3 }],
  ['security', 30, { tool: 3, rival: 5 }],
);

test('options are ranked by their weighted score, and equal ones share a place', () => {
  const ranking = rankOptions(criteria(['fit', 1, { a: 2, b: 4, c: 4 }]), ['a', 'b', 'c', 'unscored']);
  expect(ranking).toEqual([
    { optionId: 'b', mean: 4, place: 1 },
    { optionId: 'c', mean: 4, place: 1 },
    { optionId: 'a', mean: 2, place: 3 },
  ]);
});

test('there is no first place to doubt while fewer than two options have a score', () => {
  expect(rankingSensitivity(criteria(['fit', 1, { tool: 5 }]), two)).toBeUndefined();
  expect(rankingSensitivity([], two)).toBeUndefined();
});

test('a criterion that counts double can turn the ranking round', () => {
  const sensitivity = rankingSensitivity(fitBeatsSecurity, two);
  expect(sensitivity?.leaders).toEqual(['tool']);
  expect(sensitivity?.criteria.map(({ criterionId, leaders }) => ({ criterionId, ...leaders }))).toEqual([
    { criterionId: 'fit', doubled: ['tool'], halved: ['rival'], removed: ['rival'] },
    { criterionId: 'security', doubled: ['rival'], halved: ['tool'], removed: ['tool'] },
  ]);
});

test('equal weights are asked for too, and may end in a draw', () => {
  expect(rankingSensitivity(fitBeatsSecurity, two)?.equalWeights).toEqual(['tool', 'rival']);
});

test('the weight at which the winner changes is the one at which both means are equal', () => {
  expect(rankingSensitivity(fitBeatsSecurity, two)?.criteria).toMatchObject([
    { changesBelow: 30, changesAbove: undefined },
    { changesBelow: undefined, changesAbove: 50 },
  ]);
});

test('missing scores are left out of the mean, so the weight can matter in a curve', () => {
  const sensitivity = rankingSensitivity(
    criteria(
      ['fit', 10, { tool: 4, rival: 3 }],
      ['price', 10, { tool: 1 }],
      ['effort', 30, { tool: 4, rival: 3 }],
    ),
    two,
  );
  const price = sensitivity?.criteria[1];
  expect(sensitivity?.leaders).toEqual(['tool']);
  // (40·4 + w·1) ÷ (40 + w) = 3 at w = 20.
  expect(price?.changesAbove).toBeCloseTo(20, 9);
  expect(price?.changesBelow).toBeUndefined();
});

test('a winner that is ahead by every criterion stays first at any weight', () => {
  const sensitivity = rankingSensitivity(
    criteria(['fit', 50, { tool: 5, rival: 3 }], ['price', 20, { tool: 4, rival: 4 }]),
    two,
  );
  expect(sensitivity?.criteria[0]).toMatchObject({ changesBelow: undefined, changesAbove: undefined });
});

test('with a draw there is no winner whose weight could be moved', () => {
  const sensitivity = rankingSensitivity(criteria(['fit', 50, { tool: 5, rival: 5 }]), two);
  expect(sensitivity?.leaders).toEqual(two);
  expect(sensitivity?.criteria[0]).toMatchObject({ changesBelow: undefined, changesAbove: undefined });
});

test('without its only criterion nothing is left to compare by', () => {
  const sensitivity = rankingSensitivity(criteria(['fit', 50, { tool: 5, rival: 3 }]), two);
  expect(sensitivity?.criteria[0]?.leaders.removed).toEqual([]);
});

test('a criterion without a weight is not asked about', () => {
  const sensitivity = rankingSensitivity(
    criteria(['fit', 50, { tool: 5, rival: 3 }], ['price', undefined, { tool: 1, rival: 5 }]),
    two,
  );
  expect(sensitivity?.criteria.map(({ criterionId }) => criterionId)).toEqual(['fit']);
});

test('on both sides of a bound the first place is what the bound says, for many random scores', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  const options = ['a', 'b', 'c'];
  let boundsSeen = 0;
  for (let round = 0; round < 200; round += 1) {
    const drawn = criteria(
      ...['x', 'y', 'z'].map(
        (name): Row => [
          name,
          1 + random(60),
          Object.fromEntries(options.filter(() => random(5) > 0).map((option) => [option, random(6)])),
        ],
      ),
    );
    const sensitivity = rankingSensitivity(drawn, options);
    const [winner, ...equals] = sensitivity?.leaders ?? [];
    if (!sensitivity || winner === undefined || equals.length > 0) continue;
    const leads = (index: number, weight: number) =>
      rankOptions(
        drawn.map((criterion, at) => (at === index ? { ...criterion, weight } : criterion)),
        options,
      ).some(({ optionId, place }) => place === 1 && optionId === winner);
    sensitivity.criteria.forEach(({ changesBelow, changesAbove }, index) => {
      for (const [bound, inwards] of [
        [changesBelow, 1e-6],
        [changesAbove, -1e-6],
      ] as const) {
        if (bound === undefined) continue;
        boundsSeen += 1;
        expect(leads(index, bound * (1 + inwards))).toBe(true);
        expect(leads(index, bound * (1 - inwards))).toBe(false);
      }
    });
  }
  expect(boundsSeen).toBeGreaterThan(50);
});
