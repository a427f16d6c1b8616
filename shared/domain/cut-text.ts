/**
 * The beginning of a text, at most so many UTF-16 units of it and never half a character: nothing that holds half of
 * one can be stored.
 */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
