/** The widths of our regular letters as shares of their size, rounded up within each kind. */
function letterEm(character: string): number {
  if (/[.,:;'’!|Iijlt\s]/u.test(character)) return 0.29;
  if (/[fr()[\]/1-]/u.test(character)) return 0.4;
  if (/[mwMW@%→]/u.test(character)) return 0.9;
  if (/[\p{Lu}\p{Nd}+±×÷€&]/u.test(character)) return 0.67;
  return /[\p{Ll}“”–]/u.test(character) ? 0.58 : 1;
}

/** What is left empty at the end of a line because the next word does not fit. */
const LINE_END_EM = 2;

/** So many characters take about a line. */
const USUAL_LINE = 78;

/** As many characters as fill whole lines of that room, and a line at least: none is begun for a word. */
export function charactersOfWholeLines(text: string, lineEm: number, characters: number): number {
  return charactersOnLines(text, lineEm, Math.max(1, Math.floor(characters / USUAL_LINE)));
}

/** How many characters of a text, from its beginning, fill so many lines that are so many em long each. */
export function charactersOnLines(text: string, lineEm: number, lineCount = 1): number {
  const roomEm = lineEm + (lineCount - 1) * (lineEm - LINE_END_EM);
  let filledEm = 0;
  let count = 0;
  for (const character of text) {
    filledEm += letterEm(character);
    if (filledEm > roomEm) return count;
    count += 1;
  }
  return count;
}
