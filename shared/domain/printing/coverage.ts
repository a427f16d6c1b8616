/** Whether a font has a character. */
export type Coverage = (codePoint: number) => boolean;

/** The first and the last code point of a run of characters. */
export type Stretch = readonly [first: number, last: number];

/** `20-7e a0`: in hexadecimal, ascending. */
export function readStretches(written: string): Stretch[] {
  return written.split(' ').flatMap((stretch): Stretch[] => {
    const [first = Number.NaN, last = first] = stretch.split('-').map((end) => Number.parseInt(end, 16));
    return Number.isNaN(first) ? [] : [[first, last]];
  });
}

/** Code points in ascending order, as `readStretches` reads them. */
export function writeStretches(codePoints: Iterable<number>): string {
  const stretches: [number, number][] = [];
  for (const codePoint of codePoints) {
    const current = stretches.at(-1);
    if (current?.[1] === codePoint - 1) current[1] = codePoint;
    else stretches.push([codePoint, codePoint]);
  }
  const hex = (codePoint: number) => codePoint.toString(16);
  return stretches
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .join(' ');
}

export function coverageOf(written: string): Coverage {
  const stretches = readStretches(written);
  return (codePoint) => {
    let from = 0;
    let to = stretches.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((stretches[middle]?.[1] ?? 0) < codePoint) from = middle + 1;
      else to = middle;
    }
    const [first = Number.POSITIVE_INFINITY] = stretches[from] ?? [];
    return first <= codePoint;
  };
}
