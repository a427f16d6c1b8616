import type { Format } from '../format.ts';
import { upperFirst } from '../upper-first.ts';
import type { InputWords } from './input-words.ts';
import type { OverallRequirement, Requirement } from './uncertainty/what-must-be-true.ts';

/** A requirement as a line of a table. */
export type RequirementRow = {
  /** Of the field that the line is about. A volume and what comes of it share one. */
  path: string;
  what: Requirement['what'];
  name: string;
  needed: string;
  expected: string;
  room: string;
};

/**
 * What the table of requirements leaves out: inputs that are not needed at all, and kinds that are not looked at. `spare`
 * counts the first.
 */
export function notRequiredWords(spare: number, isRestOfTable: boolean): string {
  return [
    ...spareWords(spare, isRestOfTable),
    'Incrementality, margins, growth and timing were not tried.',
  ].join(' ');
}

function spareWords(spare: number, isRestOfTable: boolean): string[] {
  if (spare === 0) return [];
  if (!isRestOfTable)
    return [
      'Each volume, step and value of the streams may fall to nothing on its own: the others carry the case.',
    ];
  return spare === 1
    ? ['One other volume, step or value may fall to nothing on its own.']
    : [`Each of the other ${spare} volumes, steps and values may fall to nothing on its own.`];
}

/** The requirements in words, in their order. */
export function requirementRows(
  inputs: readonly Requirement[],
  words: InputWords,
  format: Format,
): RequirementRow[] {
  return inputs.map((requirement) => ({
    path: requirement.path,
    what: requirement.what,
    name:
      requirement.what === 'conversions' ? conversionsName(requirement, words) : words.nameOf(requirement),
    needed: neededWords(requirement, words, format),
    expected:
      requirement.what === 'conversions'
        ? countWords(requirement.expected, format)
        : words.valueOf(requirement.path, requirement.expected),
    room: roomWords(requirement, format),
  }));
}

function conversionsName({ path, entryName }: Requirement, words: InputWords): string {
  const outcome = `${words.outcomeOf(path)} a month`;
  return entryName.trim() ? `${entryName.trim()}: ${outcome}` : upperFirst(outcome);
}

function neededWords(requirement: Requirement, words: InputWords, format: Format): string {
  switch (requirement.kind) {
    case 'always':
      return 'nothing';
    case 'never':
      return 'no value is enough';
    case 'at-least':
      return requirement.what === 'conversions' || requirement.what === 'volume'
        ? countWords(requirement.smallest, format)
        : words.valueOf(requirement.path, requirement.smallest);
  }
}

function roomWords(requirement: Requirement, format: Format): string {
  switch (requirement.kind) {
    case 'always':
      return 'may fall to 0';
    case 'never':
      return 'none';
    case 'at-least':
      return requirement.mayFallByFraction >= 0
        ? `may fall by ${format.percent(requirement.mayFallByFraction, 0)}`
        : `must rise by ${format.percent(-requirement.mayFallByFraction, 0)}`;
  }
}

/** What must be true of all volumes together, as a sentence. */
export function overallSentence(
  overall: OverallRequirement,
  horizonMonths: number,
  words: InputWords,
  format: Format,
): string {
  switch (overall.kind) {
    case 'always':
      return `The case pays back within ${horizonMonths} months even without any volume.`;
    case 'never':
      return `No volume makes the case pay back within ${horizonMonths} months.`;
    case 'at-least':
      return `The case pays back within ${horizonMonths} months if at least ${format.percent(overall.smallestFactor, 0)} of the expected volumes are reached${conversionsWords(overall, words, format)}.`;
  }
}

/**
 * The same counted in what comes of the volumes of month 1, once every stream is fully live. Volumes that grow lead to
 * more in later months, which the funnels show.
 */
function conversionsWords(
  { smallestFactor, expectedConversions }: OverallRequirement & { kind: 'at-least' },
  words: InputWords,
  format: Format,
): string {
  if (expectedConversions === 0) return '';
  const count = (conversions: number) => countWords(conversions, format);
  return `: on the volumes of month 1, ${count(expectedConversions * smallestFactor)} ${words.outcomeOf()} a month instead of ${count(expectedConversions)}`;
}

/** A computed count, without decimals from ten on: nobody can count them. */
function countWords(count: number, format: Format): string {
  return format.number(count, count >= 10 ? 0 : 2);
}
