import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '../../shared/domain/printing/coverage.ts';

/** What is known of the shipped fonts without opening them. */
export type FontMetrics = {
  /** True when every shipped font has a glyph for the character. */
  covers(codePoint: number): boolean;
  /** Without kerning, so a little more than what is printed. */
  widthPt(text: string, sizePt: number, weight: FontWeight): number;
};

export type FontWeight = 'regular' | 'semiBold';

/** The form of resources/fonts/metrics.json, written by scripts/subset-fonts.py. */
type MetricsFile = Record<
  FontWeight,
  { unitsPerEm: number; runs: readonly [firstCodePoint: number, widths: readonly number[]][] }
>;

/** Width of a character that no font has, as a share of the em: that of the marker printed in its place. */
const UNKNOWN_WIDTH_EM = 0.75;

export function readFontMetrics(fontsFolder: string): FontMetrics {
  const file = JSON.parse(readFileSync(join(fontsFolder, 'metrics.json'), 'utf8')) as MetricsFile;
  const widthsEm = { regular: widthTable(file.regular), semiBold: widthTable(file.semiBold) };
  return {
    covers: (codePoint) => widthsEm.regular.has(codePoint) && widthsEm.semiBold.has(codePoint),
    widthPt(text, sizePt, weight) {
      let widthEm = 0;
      for (const character of text) {
        widthEm += widthsEm[weight].get(character.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH_EM;
      }
      return widthEm * sizePt;
    },
  };
}

/** Reckons with fonts that were added: letters as wide as the em, which those of Chinese and Japanese are. */
export function withAdded(metrics: FontMetrics, isAdded: Coverage | undefined): FontMetrics {
  if (isAdded === undefined) return metrics;
  return {
    covers: (codePoint) => metrics.covers(codePoint) || isAdded(codePoint),
    widthPt(text, sizePt, weight) {
      let shipped = '';
      let addedCount = 0;
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (!metrics.covers(codePoint) && isAdded(codePoint)) addedCount += 1;
        else shipped += character;
      }
      return metrics.widthPt(shipped, sizePt, weight) + addedCount * sizePt;
    },
  };
}

function widthTable({ unitsPerEm, runs }: MetricsFile[FontWeight]): Map<number, number> {
  const table = new Map<number, number>();
  for (const [first, widths] of runs) {
    for (const [offset, width] of widths.entries()) table.set(first + offset, width / unitsPerEm);
  }
  return table;
}
