import { holdsRightToLeft, unprintableCharacters } from '../../printing/printed-text.ts';
import type { Proposal } from '../../proposal.ts';
import { type WrittenAnswer, writtenAnswers } from '../../written-answers.ts';
import { inEach, type Rule } from '../rule.ts';

/** Characters that are named one by one; the others are only counted. */
const MOST_NAMED = 6;

/** Warns of characters that the PDF can't print. Word and the web page show them with the fonts of their reader. */
export const characterRules: readonly Rule[] = [
  {
    id: 'unprintable-characters',
    severity: 'weak',
    reason:
      'Where a character is missing in its fonts, the PDF shows an empty box, and the text can’t be read. You can add a font that has it in the settings.',
    find: (proposal, { addedCharacters }) =>
      inEach(answersOf(proposal), ({ path, text }) => {
        const missing = unprintableCharacters(text, addedCharacters).filter(
          (character) => !holdsRightToLeft(character),
        );
        return missing.length > 0 && { path, sentence: `The PDF can’t print ${namedInWords(missing)} here.` };
      }),
  },
  {
    id: 'right-to-left',
    severity: 'weak',
    reason: 'The PDF sets text from left to right; words of other scripts would be in the wrong order.',
    find: (proposal) =>
      inEach(
        answersOf(proposal),
        ({ path, text }) =>
          holdsRightToLeft(text) && {
            path,
            sentence:
              'This text is read from right to left, which the PDF can’t do. Word and the web page can.',
          },
      ),
  },
];

const PLAIN = /^[\x20-\x7e\n]*$/;

/** Most answers are plain, and nothing can be wrong with those. */
function answersOf(proposal: Proposal): WrittenAnswer[] {
  return writtenAnswers(proposal).filter(({ text }) => !PLAIN.test(text));
}

function namedInWords(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED).join(' ');
  const more = characters.length - MOST_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
