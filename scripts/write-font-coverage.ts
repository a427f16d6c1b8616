import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFontMetrics } from '../core/documents/font-metrics.ts';

const fontsFolder = fileURLToPath(new URL('../resources/fonts', import.meta.url));
const target = fileURLToPath(new URL('../shared/domain/printing/font-coverage.ts', import.meta.url));
const LAST_CODE_POINT = 0x10ffff;

/** The first and the last code point of every stretch that all shipped fonts have. */
export function coveredStretches(): [first: number, last: number][] {
  const { covers } = readFontMetrics(fontsFolder);
  const stretches: [number, number][] = [];
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
    if (!covers(codePoint)) continue;
    const current = stretches.at(-1);
    if (current?.[1] === codePoint - 1) current[1] = codePoint;
    else stretches.push([codePoint, codePoint]);
  }
  return stretches;
}

// Run after scripts/subset-fonts.py: what the fonts hold as a file that the page can read without them.
if (import.meta.main) {
  const hex = (codePoint: number) => codePoint.toString(16);
  const written = coveredStretches().map(([first, last]) =>
    first === last ? hex(first) : `${hex(first)}-${hex(last)}`,
  );
  const lines = written
    .join(' ')
    .replace(/(.{90,100}) /g, '$1\n')
    .split('\n')
    .map((line, index, all) => `  '${line}${index < all.length - 1 ? " ' +" : "';"}`);
  const header =
    '/** The stretches of code points that all shipped fonts have. Written by scripts/write-font-coverage.ts. */';
  writeFileSync(target, `${header}\nexport const fontCoverage =\n${lines.join('\n')}\n`);
}
