import type { Coverage } from '../printing/coverage.ts';
import type { Proposal } from '../proposal.ts';
import { type Prose, plainTextOf } from '../prose.ts';
import type { QuestionBank } from '../question-bank.ts';
import type { Severity } from './finding.ts';

/** What a rule may look at besides the proposal. */
export type RuleContext = {
  /** ISO day in the user's time zone. */
  today: string;
  /** Without the question bank, the rules about its questions find nothing. */
  bank?: QuestionBank | undefined;
  /** What the fonts that were added to the library have; without it, only what the shipped ones have. */
  addedCharacters?: Coverage | undefined;
};

/** One occurrence of what a rule looks for. */
export type Occurrence = {
  path: string;
  sentence: string;
  /** A better text for the field. */
  suggestion?: string;
};

/** What is looked for, how much it weighs, and why it matters to the people who decide. */
export type Rule = {
  /** Kept for ever: the reasons that authors gave refer to it. */
  id: string;
  severity: Severity;
  reason: string;
  /**
   * Weak points and hints may always be answered with a reason. A rule that blocks may be only where the world, not the
   * text, is what it is: a proposal can be whole and still say that nobody deputises for an owner.
   */
  mayAcceptBlock?: true;
  find(proposal: Proposal, context: RuleContext): Occurrence[];
};

/** The one occurrence of a rule about the proposal as a whole, or none. */
export function when(isFound: boolean, path: string, sentence: string): Occurrence[] {
  return isFound ? [{ path, sentence }] : [];
}

/** The occurrences of a rule about the entries of a list. */
export function inEach<Entry>(
  entries: readonly Entry[],
  occurrence: (entry: Entry, index: number) => Occurrence | false,
): Occurrence[] {
  return entries.flatMap((entry, index) => {
    const found = occurrence(entry, index);
    return found ? [found] : [];
  });
}

/** The stop at the end of a sentence, and not that of an abbreviation such as `Inc.` or of an ellipsis. */
const finalStop = /(?<![\s.]\p{Lu}\p{Ll}{0,3}|\.\p{L}*)\.$/u;

/**
 * An entry by its name in quotation marks, without the stop of one that is a sentence; without a name, by the words for
 * it, such as `option 3`.
 */
export function quoted(name: string | undefined, unnamed = 'this entry'): string {
  return name?.trim() ? `“${name.trim().replace(finalStop, '')}”` : unnamed;
}

export function isBlank(text: Prose | undefined): boolean {
  return plainTextOf(text).trim() === '';
}

const figure =
  /\p{Nd}|\b(every|all|none|once|one|two|three|four|five|six|seven|eight|nine|ten|half|double|twice|dozens?)\b/iu;

/** A text that has been written and names no number, neither in digits nor in words. */
export function lacksFigure(text: Prose | undefined): boolean {
  return !isBlank(text) && !figure.test(plainTextOf(text));
}

/** True when the text speaks of something by its name, whatever the case of the letters. */
export function mentions(text: Prose | undefined, name: string | undefined): boolean {
  const wanted = name?.trim().toLowerCase() ?? '';
  return wanted.length > 2 && plainTextOf(text).toLowerCase().includes(wanted);
}
