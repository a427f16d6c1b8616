/** These turn the direction of what follows them, which can make a text say something other than it holds. */
const DIRECTION_CHANGES = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
/** No file of XML may hold these. */
const NOT_A_CHARACTER = /[\ufffe\uffff]/g;

/**
 * A text as any program may show it: whole characters, one kind of line end, and no invisible character that changes
 * how the rest reads.
 */
export function readableText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(DIRECTION_CHANGES, '')
    .replace(NOT_A_CHARACTER, '')
    .normalize('NFC');
}
