import { type Coverage, coverageOf } from '../../../shared/domain/printing/coverage.ts';
import type { PrintingFont } from '../../ports/documents.ts';

/** Letters of a text that one font prints. Without a font, one of the shipped fonts does. */
export type Run = { text: string; font: string | undefined };

/** Which of the added fonts prints what the shipped ones can't. */
export type Fallback = {
  covers: Coverage;
  /** The text in runs; a bold one prefers fonts that are bold. */
  runs(text: string, isBold: boolean): Run[];
  /** By the name that runs give. */
  fonts: ReadonlyMap<string, PrintingFont>;
};

/** Names no file and no font of the system, so that nothing else is ever opened under it. */
const nameOf = (index: number) => `Added ${index + 1}`;

/** Undefined without fonts. A character goes to the first font that has it, in their order. */
export function createFallback(fonts: readonly PrintingFont[], isShipped: Coverage): Fallback | undefined {
  if (fonts.length === 0) return undefined;
  const named = fonts.map((font, index) => ({
    name: nameOf(index),
    isBold: font.isBold,
    covers: coverageOf(font.covers),
  }));
  const ordered = {
    regular: named.toSorted((left, right) => Number(left.isBold) - Number(right.isBold)),
    bold: named.toSorted((left, right) => Number(right.isBold) - Number(left.isBold)),
  };

  const fontFor = (codePoint: number, isBold: boolean): string | undefined =>
    isShipped(codePoint)
      ? undefined
      : ordered[isBold ? 'bold' : 'regular'].find(({ covers }) => covers(codePoint))?.name;

  return {
    fonts: new Map(fonts.map((font, index) => [nameOf(index), font])),
    covers: (codePoint) => named.some(({ covers }) => covers(codePoint)),
    runs(text, isBold) {
      const runs: Run[] = [];
      for (const character of text) {
        const font = fontFor(character.codePointAt(0) ?? 0, isBold);
        const last = runs.at(-1);
        if (last !== undefined && last.font === font) last.text += character;
        else runs.push({ text: character, font });
      }
      return runs;
    },
  };
}
