import type { DocumentModel } from '../../../ports/document-model.ts';
import type { ComposedDocument, RenderedDocument } from '../../../ports/documents.ts';

/**
 * How much room a page gives to each of its texts and lists. Of the texts that stand in one row each, this share, from
 * the first on, has more room: else all of them would get a further line at once, or none.
 */
export type Allowance = {
  readonly characters: number;
  readonly entries: number;
  readonly ahead?: { readonly share: number; readonly characters: number };
};

/** The characters for the text of one row of so many. */
export function charactersOfRow({ characters, ahead }: Allowance, index: number, rowCount: number): number {
  return ahead && index < ahead.share * rowCount ? ahead.characters : characters;
}

/** What fits on one page whatever was written. */
export const smallest: Allowance = { characters: 24, entries: 1 };

/** Near the middle each is a line of a dense table longer than the next, so that no line is begun for a word. */
const lengths = [4000, 1900, 900, 560, 390, 312, 234, 156, 117, 78, 60, 48, 36, smallest.characters];
const sharesBetween = 16;

/** From generous to the smallest. */
const allowances: readonly Allowance[] = lengths.flatMap((characters, step) => {
  const entries = Math.max(1, Math.round(Math.sqrt(characters) / 4));
  const longer = lengths[step - 1];
  if (longer === undefined) return [{ characters, entries }];
  return Array.from({ length: sharesBetween }, (_, index) => ({
    characters,
    entries,
    ahead: { share: 1 - (index + 1) / sharesBetween, characters: longer },
  }));
});

type Pages = Pick<RenderedDocument, 'pageCount' | 'anchorPages'>;

type Fitting = {
  /** How many parts of the document have to fit, each by itself. */
  partCount: number;
  compose(allowances: readonly Allowance[]): DocumentModel;
  /** The parts that have to fit by themselves, where the whole document would take longer to print. */
  trial?(allowances: readonly Allowance[]): DocumentModel;
  /** For each part whether it fits as it was printed. */
  fits(printed: Pages): readonly boolean[];
};

/** The longest step that fits is looked for between two: one that was too long, and one that is known or trusted to fit. */
type Search = { readonly tooLong: number; readonly fitting: number; readonly step: number };

/**
 * A document whose parts get as much room as they can have, found by looking at what was printed. The smallest
 * allowance stands even where it does not fit.
 */
export function fitted({ partCount, compose, trial, fits }: Fitting): ComposedDocument {
  const found = (searches: readonly Search[]) => searches.map(({ step }) => allowances[step] ?? smallest);
  const attempt = (searches: readonly Search[]): ComposedDocument => ({
    model: (trial ?? compose)(found(searches)),
    refit: (printed) => {
      const verdicts = fits(printed);
      const next = searches.map((search, part) => narrowed(search, verdicts[part] ?? true));
      if (next.some(({ step }, part) => step !== searches[part]?.step)) return attempt(next);
      return trial && { model: compose(found(next)) };
    },
  });
  const start: Search = { tooLong: -1, fitting: allowances.length - 1, step: 0 };
  return attempt(Array.from({ length: partCount }, () => start));
}

function narrowed({ tooLong, fitting, step }: Search, fits: boolean): Search {
  if (step === fitting) return { tooLong, fitting, step };
  const long = fits ? tooLong : step;
  const fit = fits ? step : fitting;
  return { tooLong: long, fitting: fit, step: fit - long <= 1 ? fit : Math.floor((long + fit) / 2) };
}
