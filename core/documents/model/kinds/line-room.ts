/** The widths of our regular letters as shares of their size, rounded up within each kind. */
function letterEm(character: string): number {
  if (/[.,:;'’!|Iijlt\s]/u.test(character)) return 0.29;
  if (/[fr()[\]/1-]/u.test(character)) return 0.4;
  if (/[mwMW@%→]/u.test(character)) return 0.9;
  if (/[\p{Lu}\p{Nd}+±×÷€&]/u.test(character)) return 0.67;
  return /[\p{Ll}“”–]/u.test(character) ? 0.58 : 1;
}

/** How many characters of a text, from its beginning, fill a line that is so many em long. */
export function charactersOnALine(text: string, lineEm: number): number {
  let filledEm = 0;
  let count = 0;
  for (const character of text) {
    filledEm += letterEm(character);
    if (filledEm > lineEm) return count;
    count += 1;
  }
  return count;
}
