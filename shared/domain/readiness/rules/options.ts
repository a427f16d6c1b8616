import type { Proposal } from '../../proposal.ts';
import { weightedScore } from '../../weighted-score.ts';
import { inEach, isBlank, mentions, quoted, type Rule, when } from '../rule.ts';

export const optionRules: readonly Rule[] = [
  {
    id: 'proposed-option-is-gone',
    severity: 'blocks',
    reason: 'The whole case argues for one of the options that are compared.',
    find: ({ options }) =>
      when(
        options.proposedOptionId !== undefined && proposedIndex(options) < 0,
        'options.proposedOptionId',
        'The proposed option is no longer in the list.',
      ),
  },
  {
    id: 'no-candidate',
    severity: 'blocks',
    reason: 'Doing nothing and using what you own are compared with a tool that you want.',
    mayAcceptBlock: true,
    find: ({ options }) =>
      when(
        !options.candidates.some(({ kind }) => kind === 'candidate'),
        'options.candidates',
        'No candidate tool has been described yet.',
      ),
  },
  {
    id: 'single-candidate',
    severity: 'hint',
    reason: 'A second tool shows that the market was looked at, and gives a price to compare with.',
    find: ({ options }) =>
      when(
        options.candidates.filter(({ kind }) => kind === 'candidate').length === 1,
        'options.candidates',
        'Only one tool is compared.',
      ),
  },
  {
    id: 'no-criteria',
    severity: 'hint',
    reason: 'Weighted criteria show that the choice was made with open eyes.',
    find: ({ options }) =>
      when(
        options.criteria.length === 0,
        'options.criteria',
        'The options are not compared by criteria yet.',
      ),
  },
  {
    id: 'weights-say-nothing',
    severity: 'weak',
    reason: 'Weights say what matters most. When all are equal, nothing does.',
    find: ({ options: { criteria } }) => {
      const weights = criteria.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
      const areEqual = weights.length > 1 && new Set(weights).size === 1;
      return when(areEqual, 'options.criteria.0.weight', 'All criteria have the same weight.');
    },
  },
  {
    id: 'option-not-scored',
    severity: 'weak',
    reason: 'A gap in the comparison looks as if an answer was avoided.',
    find: ({ options }) =>
      inEach(options.criteria, ({ name, scores }, index) => {
        const scored = new Set(
          scores.flatMap(({ optionId, score }) => (score === undefined ? [] : [optionId])),
        );
        const without = options.candidates.flatMap(({ id, name: option }, position) =>
          scored.has(id) ? [] : [{ id, words: quoted(option, `option ${position + 1}`) }],
        );
        const [first] = without;
        return (
          first !== undefined && {
            path: `options.criteria.${index}.scores.${keyOfScore(scores, first.id)}.score`,
            sentence: `${quoted(name, `Criterion ${index + 1}`)} has no score for ${without.map(({ words }) => words).join(', ')}.`,
          }
        );
      }),
  },
  {
    id: 'criterion-does-not-separate',
    severity: 'hint',
    reason: 'A criterion that all options meet alike takes room and decides nothing.',
    find: ({ options }) =>
      inEach(options.criteria, ({ name, scores }, index) => {
        const given = scores.flatMap(({ score }) => (score === undefined ? [] : [score]));
        return (
          given.length > 1 &&
          given.length === options.candidates.length &&
          new Set(given).size === 1 && {
            path: `options.criteria.${index}.scores.0.score`,
            sentence: `${quoted(name, `Criterion ${index + 1}`)} gives every option the same score.`,
          }
        );
      }),
  },
  {
    id: 'proposed-not-highest',
    severity: 'weak',
    reason: 'The first thing a reader compares is the score and the choice. A difference needs a word.',
    find: ({ options }) => {
      const proposed = options.candidates[proposedIndex(options)];
      const better = proposed && betterScored(options, proposed.id);
      const isExplained = mentions(options.reasonForProposal, better?.name);
      return when(
        better !== undefined && !isExplained,
        'options.reasonForProposal',
        `${quoted(better?.name, 'An option without a name')} has a higher weighted score, and the reason for the choice does not mention it.`,
      );
    },
  },
  {
    id: 'proposed-without-disadvantage',
    severity: 'weak',
    reason: 'An option without weaknesses looks as if nobody had searched for them.',
    find: ({ options }) =>
      aboutProposed(
        options,
        ({ cons, name }) =>
          cons.length === 0 && `No disadvantage of ${quoted(name, 'the proposed option')} is named.`,
        'cons',
      ),
  },
  {
    id: 'proposed-without-description',
    severity: 'weak',
    reason: 'What a tool stores, does, sends and tracks is what IT has to judge.',
    find: ({ options }) =>
      aboutProposed(
        options,
        ({ stores, does, sends, tracks, name }) =>
          [stores, does, sends, tracks].some(isBlank) &&
          `The technical description of ${quoted(name, 'the proposed option')} has gaps: what it stores, does, sends and tracks.`,
        'stores',
      ),
  },
  {
    id: 'proposed-without-price',
    severity: 'weak',
    reason: 'Finance reads the price first, and what raises it next.',
    find: ({ options }) =>
      aboutProposed(
        options,
        ({ pricePlan, monthlyPriceMinor, name }) =>
          isBlank(pricePlan) &&
          monthlyPriceMinor === undefined &&
          `Nothing says what ${quoted(name, 'the proposed option')} costs.`,
        'pricePlan',
      ),
  },
];

type Options = Proposal['options'];
type Candidate = Options['candidates'][number];

/** The position of an option's score; while it has none, it is found by the id of the option. */
function keyOfScore(scores: Options['criteria'][number]['scores'], id: Candidate['id']): number | string {
  const index = scores.findIndex(({ optionId }) => optionId === id);
  return index < 0 ? id : index;
}

function proposedIndex({ candidates, proposedOptionId }: Options): number {
  return candidates.findIndex(({ id }) => id === proposedOptionId);
}

function aboutProposed(options: Options, sentence: (option: Candidate) => string | false, field: string) {
  const index = proposedIndex(options);
  const option = options.candidates[index];
  const found = option && sentence(option);
  return found ? [{ path: `options.candidates.${index}.${field}`, sentence: found }] : [];
}

/** The best of the options whose weighted score is above that of the given one. */
function betterScored({ candidates, criteria }: Options, optionId: string): Candidate | undefined {
  const meanOf = (id: string) => weightedScore(criteria, id).mean ?? Number.NEGATIVE_INFINITY;
  const ownMean = meanOf(optionId);
  return candidates
    .filter(({ id }) => meanOf(id) > ownMean)
    .toSorted((a, b) => meanOf(b.id) - meanOf(a.id))[0];
}
