import { fieldLabel } from '../../labels.ts';
import type { Proposal } from '../../proposal.ts';
import { isProseDocument, type Prose, plainTextOf } from '../../prose.ts';
import { inEach, type Rule } from '../rule.ts';

/**
 * What a text claims is judged by its words alone, sentence by sentence, in English: a rule that understood it would
 * have to be a reader. It finds a superlative, or a figure that is promised with “will”, in a sentence that gives no
 * address and none of the words by which an author owns up to a source or an assumption. It misses claims in other
 * words and stops at some that are harmless; so it never blocks, and a reason answers it. In a formatted text a link
 * anywhere counts for all of it.
 */
export const claimRules: readonly Rule[] = [
  {
    id: 'unsupported-claim',
    severity: 'weak',
    reason: 'A claim that cannot be checked costs the trust that the other sentences have earned.',
    find: (proposal) =>
      inEach(narrativesOf(proposal), ({ path, text, hasLink }) => {
        const claim = sentencesOf(text).find(
          (sentence) => isClaim(sentence) && !hasLink && !basis.test(sentence),
        );
        return (
          claim !== undefined && { path, sentence: `“${shortened(claim)}” is claimed without a source.` }
        );
      }),
  },
  {
    id: 'number-without-source',
    severity: 'weak',
    reason: 'An amount or a percentage without its origin is the first thing that a controller marks.',
    find: (proposal) =>
      inEach(
        narrativesOf(proposal),
        ({ path, text, hasLink, isFigureExpected }) =>
          isFigureExpected &&
          amountOrShare.test(text) &&
          !hasLink &&
          !basis.test(text) && {
            path,
            sentence: `${fieldLabel(path)}: a figure stands there without its source.`,
          },
      ),
  },
];

const superlative =
  /\b(the (best|fastest|most (advanced|powerful|successful|effective))|world[- ]?class|best[- ]in[- ]class|best of breed|market[- ]leading|industry[- ]leading|leading[- ]edge|cutting[- ]edge|state[- ]of[- ]the[- ]art|number one|no\. ?1|guarantee(s|d)?|proven|revolutionary|game[- ]changing|unrivalled|unparalleled|unique|always works|100 ?% (safe|secure|reliable))\b/i;
const promisedFigure = /\bwill\b[^.!?]{0,80}?\b\d/i;
const amountOrShare = /[$€£¥]\s?\d|\d\s?(%|per ?cent\b|percent\b|USD\b|EUR\b|GBP\b|[$€£])/i;
/** An address, or a word that says where a figure comes from or that it is our own guess. */
const basis =
  /https?:\/\/|\b(source|according to|assum(e|es|ed|ption|ptions)|estimat(e|es|ed|ion)|judge?ment|scenario|measured|quote[ds]?|budget|our own (figure|data)|report(s|ed)? by|published|survey|study|annex|target)\b/i;

function isClaim(sentence: string): boolean {
  return superlative.test(sentence) || promisedFigure.test(sentence);
}

/** Sentences and lines; a full stop inside a figure or an address ends nothing. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

function shortened(sentence: string): string {
  const trimmed = sentence.trim().replace(/[.!?]+$/, '');
  return trimmed.length > 80 ? `${trimmed.slice(0, 80).trimEnd()}…` : trimmed;
}

type Narrative = { path: string; text: string; hasLink: boolean; isFigureExpected: boolean };

/** The texts in which an author argues. Targets, prices and answers to IT have rules of their own. */
function narrativesOf({ overview, need, options, benefits, strategy }: Proposal): Narrative[] {
  const all: (readonly [path: string, text: Prose | undefined, isFigureExpected: boolean])[] = [
    ['overview.ask', overview.ask, false],
    ['need.problem', need.problem, true],
    ...need.customers.map(({ wants }, index) => [`need.customers.${index}.wants`, wants, true] as const),
    ...need.drivers.map(
      ({ statement }, index) => [`need.drivers.${index}.statement`, statement, true] as const,
    ),
    ['need.costOfNotActing', need.costOfNotActing, true],
    ['need.context', need.context, true],
    ...options.candidates.map(
      ({ marketingValue }, index) =>
        [`options.candidates.${index}.marketingValue`, marketingValue, true] as const,
    ),
    ['options.reasonForProposal', options.reasonForProposal, true],
    ...benefits.items.flatMap(({ technicalFunction, marketingValue }, index) => [
      [`benefits.items.${index}.technicalFunction`, technicalFunction, false] as const,
      [`benefits.items.${index}.marketingValue`, marketingValue, true] as const,
    ]),
    ['strategy.summary', strategy.summary, true],
  ];
  return all.flatMap(([path, answer, isFigureExpected]) => {
    const text = plainTextOf(answer);
    return text.trim() === '' ? [] : [{ path, text, hasLink: hasLink(answer), isFigureExpected }];
  });
}

function hasLink(answer: Prose | undefined): boolean {
  return isProseDocument(answer) && JSON.stringify(answer.blocks).includes('"link":');
}
