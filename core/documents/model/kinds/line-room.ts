/** The widths of our regular letters as shares of their size, rounded up to the next of a few. */
const widthsEm: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl]/u, 0.243],
  [/[’I]/u, 0.27],
  [/\s/u, 0.282],
  [/[!,.:·]/u, 0.289],
  [/[t;'`|]/u, 0.334],
  [/[fr()/[\]]/u, 0.377],
  [/[1“”]/u, 0.441],
  [/[–{}_"^-]/u, 0.501],
  [/[s?*]/u, 0.529],
  [/[acvykxz7JL]/u, 0.572],
  [/[ehnuü5éF]/u, 0.594],
  [/[oE]/u, 0.602],
  [/[bdgpq2368£]/u, 0.62],
  [/[$&4#09BPRSTZ]/u, 0.655],
  [/[AVXKY+<=>~€±×÷]/u, 0.691],
  [/[CD]/u, 0.731],
  [/[GHNUOQ]/u, 0.766],
  [/w/u, 0.819],
  [/[m…]/u, 0.877],
  [/\p{Ll}/u, 0.62],
];
const WIDEST_EM = 1;

function letterEm(character: string): number {
  return widthsEm.find(([letters]) => letters.test(character))?.[1] ?? WIDEST_EM;
}

const widthEm = (text: string): number => [...text].reduce((sum, character) => sum + letterEm(character), 0);

/** Words with the spaces behind them. A space that does not break belongs to its word. */
const WORD = /[^ \n]+[ \n]*/gu;

/** Said where a text is cut; it stands on the last line too. */
const CUT_EM = widthEm('\u00a0…');
const CUT_CHARACTERS = 2;

/** So many characters take about a line. */
const USUAL_LINE = 78;

/** As many characters as fill whole lines of that room, and a line at least: none is begun for a word. */
export function charactersOfWholeLines(text: string, lineEm: number, characters: number): number {
  return charactersOnLines(text, lineEm, Math.max(1, Math.floor(characters / USUAL_LINE)));
}

/** Room for the first characters of a text, up to the end of the line on which they end: a cut before it gains nothing. */
export function charactersToLineEnd(text: string, lineEm: number, characters: number): number {
  if (text.length <= characters) return text.length;
  for (let lineCount = 1; ; lineCount += 1) {
    const onLines = charactersOnLines(text, lineEm, lineCount);
    if (onLines >= characters) return onLines;
  }
}

/**
 * The room in characters that fills so many lines, each so many em long, with the beginning of a text and the sign that
 * it was cut; with all of the text where it fits.
 */
export function charactersOnLines(text: string, lineEm: number, lineCount = 1): number {
  let line = 1;
  let filledEm = 0;
  let uncut = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const letters = word.trimEnd();
    if (filledEm > 0 && filledEm + widthEm(letters) > lineEm) {
      line += 1;
      filledEm = 0;
      if (line > lineCount) return uncut + CUT_CHARACTERS;
    }
    let place = index;
    for (const character of word) {
      filledEm += letterEm(character);
      place += character.length;
      const isInWord = place <= index + letters.length;
      if (filledEm > lineEm && isInWord) {
        // A word longer than a line is broken.
        line += 1;
        filledEm = letterEm(character);
        if (line > lineCount) return uncut + CUT_CHARACTERS;
      }
      if (isInWord && (line < lineCount || filledEm + CUT_EM <= lineEm)) uncut = place;
    }
  }
  return text.length;
}
