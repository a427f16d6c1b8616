/** Several names as a sentence lists them: `a`, `a and b`, `a, b and c`; empty where there is none. */
export function wordList(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
