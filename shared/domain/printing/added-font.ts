import { z } from 'zod';
import { type Coverage, coverageOf, readStretches } from './coverage.ts';

/** As large as any file that is offered may be. Most fonts of one language stay below it. */
export const largestFontBytes = 10 * 1024 * 1024;

/** How many a library keeps: each of its backups holds them all. */
export const mostAddedFonts = 8;

/**
 * What the maker of a font allows of a document that carries it: anything, to be edited, or only to be viewed and
 * printed. A font that may not be carried at all is never added.
 */
export const Embedding = z.enum(['any', 'editing', 'viewing']);
export type Embedding = z.output<typeof Embedding>;

/** A font that was added to the library, for the characters that the shipped fonts lack. */
export const AddedFont = z.strictObject({
  /** Of the file. */
  sha256: z.string().length(64),
  /** Family and style, for example `Noto Sans JP Bold`. */
  name: z.string().max(200),
  family: z.string().max(200),
  byteCount: z.int().min(1),
  isBold: z.boolean(),
  embedding: Embedding,
  /** The characters that it has and the shipped fonts lack, as stretches of code points. */
  covers: z.string(),
});
export type AddedFont = z.output<typeof AddedFont>;

/** Whether any of the fonts has a character. */
export function coverageOfAll(fonts: readonly Pick<AddedFont, 'covers'>[]): Coverage {
  const coverages = fonts.map(({ covers }) => coverageOf(covers));
  return (codePoint) => coverages.some((covers) => covers(codePoint));
}

export function characterCount({ covers }: Pick<AddedFont, 'covers'>): number {
  return readStretches(covers).reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** Writing systems by what most people call them, each with letters that every font for it has. */
const writingSystems: readonly (readonly [name: string, letters: string])[] = [
  ['Chinese', '的是我们这国时说'],
  ['Traditional Chinese', '們這國時說會學點'],
  ['Japanese', 'あいうのはアイウ日本語'],
  ['Korean', '가나다한국어요'],
  ['Thai', 'กขคงามเ'],
  ['Lao', 'ກຂຄງາມ'],
  ['Khmer', 'កខគឃង'],
  ['Burmese', 'ကခဂဃင'],
  ['Devanagari', 'अआकखगम'],
  ['Bengali', 'অআকখগ'],
  ['Gurmukhi', 'ਅਆਕਖਗ'],
  ['Gujarati', 'અઆકખગ'],
  ['Tamil', 'அஆகஙச'],
  ['Telugu', 'అఆకఖగ'],
  ['Kannada', 'ಅಆಕಖಗ'],
  ['Malayalam', 'അആകഖഗ'],
  ['Sinhala', 'අආකඛග'],
  ['Georgian', 'აბგდევ'],
  ['Armenian', 'աբգդեզ'],
  ['Ethiopic', 'ሀለሐመሠ'],
  ['Tibetan', 'ཀཁགངཅ'],
  ['Emoji', '😀🎯🚀🔒'],
];

/** The writing systems that the font adds, by name; empty where it adds single signs only. */
export function addedWriting({ covers }: Pick<AddedFont, 'covers'>): string[] {
  const has = coverageOf(covers);
  return writingSystems
    .filter(([, letters]) => [...letters].every((letter) => has(letter.codePointAt(0) ?? 0)))
    .map(([name]) => name);
}
