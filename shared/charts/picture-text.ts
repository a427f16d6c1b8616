/**
 * Widths of the letters of Inter in hundredths of the em, rounded up; the bold cut is a little wider. Enough to break
 * lines alike on screen and on paper without opening a font; test/charts/picture-text.test.ts holds it to the font.
 */
const letterWidths: readonly (readonly [letters: string, width: number])[] = [
  ['ijlI|', 0.29],
  [" .,:'’!;·", 0.33],
  ['ftr()/[]"', 0.42],
  ['1-', 0.47],
  ['“”?s–', 0.56],
  ['acekvxyzJLF', 0.6],
  ['bdghnopquEPRZB23456789TS$&+=', 0.68],
  ['AVXYKC0DUHGNOQ€', 0.78],
  ['mwM…', 0.96],
];
const widest = 1.03;

const widthOf = new Map(
  letterWidths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** About how wide a line of text is, on the safe side. */
export function textWidthPt(text: string, sizePt: number): number {
  let widthEm = 0;
  for (const letter of text) widthEm += widthOf.get(letter) ?? (/\p{Ll}/u.test(letter) ? 0.72 : widest);
  return widthEm * sizePt;
}

/** A text in lines that fit; what is left over after the last one is cut off with an ellipsis. */
export function linesOfText(
  text: string,
  { widthPt, sizePt, mostLines }: { widthPt: number; sizePt: number; mostLines: number },
): readonly string[] {
  const fits = (line: string) => textWidthPt(line, sizePt) <= widthPt;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((whole) => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), shortened(lines.slice(mostLines - 1).join(' '), fits)];
}

/** A word that is wider than the line, such as an address, in pieces that fit. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function shortened(text: string, fits: (text: string) => boolean): string {
  let kept = [...text];
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
