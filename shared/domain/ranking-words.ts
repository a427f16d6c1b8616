import type { Format } from './format.ts';
import { mostWeight } from './options.ts';
import type { Section } from './proposal.ts';
import {
  type CriterionSensitivity,
  type Leaders,
  type Ranking,
  type RankingSensitivity,
  rankingSensitivity,
  rankOptions,
  type WeightChange,
  weightChanges,
} from './ranking-sensitivity.ts';
import { wordList } from './word-list.ts';

/** One criterion: who comes first if it counts double, half or not at all, and where the first place changes hands. */
export type RankingRow = {
  readonly criterionId: string;
  readonly criterion: string;
  readonly weight: string;
  readonly outcomes: readonly {
    readonly change: WeightChange;
    readonly text: string;
    readonly isSame: boolean;
  }[];
  readonly bound: string;
};

/** How firmly the first place stands, as sentences and as a table. */
export type RankingWords = { readonly sentences: readonly string[]; readonly rows: readonly RankingRow[] };

/** The headings of the table, in the order of its cells. */
export const rankingColumns = [
  'Criterion',
  'Weight',
  'If it counts double',
  'If it counts half',
  'If it is left out',
  'Weight at which another comes first',
] as const;

/** Two lines of a column. */
const longestNameInCell = 24;

const inWords: Readonly<Record<WeightChange, string>> = {
  doubled: 'counts double',
  halved: 'counts half',
  removed: 'is left out',
};

/** The sensitivity of the ranking for readers; undefined while fewer than two options have a score. */
export function rankingWords(options: Section<'options'>, format: Format): RankingWords | undefined {
  const sensitivity = rankingSensitivity(
    options.criteria,
    options.candidates.map(({ id }) => id),
  );
  if (!sensitivity) return undefined;
  const words = new Words(options, format);
  return {
    sentences: [
      words.firstPlace(sensitivity),
      ...words.proposed(sensitivity),
      words.changes(sensitivity),
      words.equalWeights(sensitivity),
    ],
    rows: sensitivity.criteria.map((criterion) => words.row(criterion, sensitivity.leaders)),
  };
}

/** The score of the proposed option beside the best one; undefined where it comes first itself, or has no score. */
export function behindWords(options: Section<'options'>, format: Format): string | undefined {
  const ranking = rankOptions(
    options.criteria,
    options.candidates.map(({ id }) => id),
  );
  const proposed = ranking.find(({ optionId }) => optionId === options.proposedOptionId);
  if (proposed === undefined || proposed.place === 1) return undefined;
  return new Words(options, format).behind(proposed, ranking);
}

class Words {
  readonly #options: Section<'options'>;
  readonly #format: Format;

  constructor(options: Section<'options'>, format: Format) {
    this.#options = options;
    this.#format = format;
  }

  firstPlace({ ranking, leaders }: RankingSensitivity): string {
    const best = ranking[0]?.mean ?? 0;
    const next = ranking[leaders.length];
    const score = `${this.#mean(best)} of 5`;
    if (leaders.length > 1) return `${this.#names(leaders)} share the first place with ${score} each.`;
    const lead = next ? `, ${this.#lead(best, next.mean)} ahead of ${this.#names([next.optionId])}` : '';
    return `${this.#names(leaders)} comes first with ${score}${lead}.`;
  }

  behind({ mean, place }: Ranking[number], ranking: Ranking): string {
    const leaders = ranking.filter((other) => other.place === 1);
    const [best] = leaders;
    const first = leaders.length > 1 ? 'share the first place' : 'comes first';
    return `${this.#mean(mean)} of 5, ${ordinal(place)}; ${this.#names(leaders.map(({ optionId }) => optionId))} ${first} with ${this.#mean(best?.mean ?? 0)}`;
  }

  /** A reader notices when the proposal is not the winner; better that the document says it first. */
  proposed({ leaders, ranking }: RankingSensitivity): string[] {
    const id = this.#options.proposedOptionId;
    if (id === undefined || leaders.includes(id)) return [];
    const place = ranking.find(({ optionId }) => optionId === id)?.place;
    const name = this.#names([id]);
    return [
      place === undefined
        ? `The proposed option, ${name}, has no score.`
        : `The proposed option, ${name}, comes ${ordinal(place)} by these scores.`,
    ];
  }

  changes({ criteria, leaders }: RankingSensitivity): string {
    if (leaders.length > 1) return 'With equal scores, any change of a weight can decide.';
    const lost = criteria.flatMap((criterion) =>
      weightChanges.flatMap((change) => {
        const then = criterion.leaders[change];
        return isSame(then, leaders) || then.length === 0 ? [] : [{ criterion, change, then }];
      }),
    );
    if (lost.length === 0)
      return `${this.#subject(leaders)} stays first if any single criterion counts double, counts half or is left out.`;
    const cases = lost.map(
      ({ criterion, change, then }) =>
        `if “${this.#criterion(criterion)}” ${inWords[change]}, ${this.#names(then)} ${then.length > 1 ? 'share the first place' : 'comes first'}`,
    );
    return `The first place of ${this.#names(leaders)} depends on the weights: ${cases.join('; ')}.`;
  }

  equalWeights({ equalWeights, leaders }: RankingSensitivity): string {
    const names = this.#names(equalWeights);
    const place = equalWeights.length > 1 ? 'share the first place' : 'comes first';
    return isSame(equalWeights, leaders)
      ? `When all criteria count equally, ${names} ${place}, too.`
      : `When all criteria count equally, ${names} ${place}.`;
  }

  /** `It` right behind the sentence about the first place; another option may have been named since then. */
  #subject(leaders: Leaders): string {
    const id = this.#options.proposedOptionId;
    return id === undefined || leaders.includes(id) ? 'It' : this.#names(leaders);
  }

  row(criterion: CriterionSensitivity, leaders: Leaders): RankingRow {
    return {
      criterionId: criterion.criterionId,
      criterion: this.#criterion(criterion),
      weight: this.#format.number(criterion.weight, 2),
      outcomes: weightChanges.map((change) => {
        const then = criterion.leaders[change];
        const same = isSame(then, leaders);
        return { change, isSame: same, text: same ? 'Same' : this.#shortNames(then) || 'No score left' };
      }),
      bound: this.#bound(criterion, leaders),
    };
  }

  /** Only weights that can be given: a criterion that would have to count for more than that changes nothing. */
  #bound({ changesBelow, changesAbove }: CriterionSensitivity, leaders: Leaders): string {
    if (leaders.length > 1) return '–';
    const weight = (value: number) => this.#format.number(value, value < 10 ? 1 : 0);
    const parts = [
      ...(changesBelow === undefined ? [] : [`below ${weight(changesBelow)}`]),
      ...(changesAbove === undefined || changesAbove >= mostWeight ? [] : [`above ${weight(changesAbove)}`]),
    ];
    const bound = parts.join(' or ') || `none up to ${weight(mostWeight)}`;
    return `${bound.charAt(0).toUpperCase()}${bound.slice(1)}`;
  }

  #criterion({ criterionId }: CriterionSensitivity): string {
    const index = this.#options.criteria.findIndex(({ id }) => id === criterionId);
    return this.#options.criteria[index]?.name?.trim() || `Criterion ${index + 1}`;
  }

  #names(optionIds: readonly string[], longest = Number.POSITIVE_INFINITY): string {
    const names = optionIds.map((optionId) => {
      const index = this.#options.candidates.findIndex(({ id }) => id === optionId);
      const name = this.#options.candidates[index]?.name?.trim() ?? '';
      return name === '' || name.length > longest ? `Option ${index + 1}` : name;
    });
    return wordList(names);
  }

  /** In a cell an option with a long name has its number instead. */
  #shortNames(optionIds: readonly string[]): string {
    return this.#names(optionIds, longestNameInCell);
  }

  /** The difference of the scores as they are printed: whoever subtracts them must get the same. */
  #lead(best: number, next: number): string {
    const tenths = Math.round(best * 10) - Math.round(next * 10);
    return tenths === 0 ? 'just' : this.#mean(tenths / 10);
  }

  #mean(value: number): string {
    return this.#format.number(value, 1, 1);
  }
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** A place in words: `second`, and `number 12` beyond ten. */
export function ordinal(place: number): string {
  return ordinals[place - 1] ?? `number ${place}`;
}

function isSame(one: Leaders, other: Leaders): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
