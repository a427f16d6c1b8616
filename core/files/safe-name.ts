/** Room for the longest names that every file system takes, with a margin for " (2)" and the like. */
const longestNameBytes = 120;

/** Names that Windows keeps for devices, with any ending: `CON`, `com1.txt`, `LPT²`. */
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?$/i;

const separatorsAndWildcards = /[/\\:*?"<>|]/gu;
// Controls, line separators, and the marks that turn text around or hide: a name must read as it is.
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const loneSurrogates = /\p{Cs}/gu;

/**
 * A file name for what a user typed: one plain name on every system, at most 120 bytes with its ending, never a path
 * and never empty. `ending` is ours and starts with a dot, as in `.pdf`. Where the title ends in `kept`, a name that is too
 * long is cut before that.
 */
export function safeFileName(title: string, ending: string, kept = ''): string {
  const room = longestNameBytes - byteLength(ending);
  // A name that starts with a dot is hidden, and one that starts with a hyphen looks like an option.
  const plain = trimEnds(cleaned(title));
  const allowed = reservedOnWindows.test(plain) ? `proposal ${plain}` : plain;
  const name = trimEnds(cutBefore(trimEnds(cleaned(kept)), allowed, room));
  return (name === '' ? 'proposal' : name) + ending;
}

function cleaned(text: string): string {
  return text
    .replace(loneSurrogates, '')
    .replace(separatorsAndWildcards, ' ')
    .replace(/\s/gu, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ');
}

/** An end that would take more than half of the room tells too little for that. */
function cutBefore(end: string, name: string, room: number): string {
  const endBytes = byteLength(end) + 1;
  if (byteLength(name) <= room || end === '' || endBytes > room / 2 || !name.endsWith(` ${end}`))
    return cutAtGrapheme(name, room);
  return `${trimEnds(cutAtGrapheme(name.slice(0, -end.length), room - endBytes))} ${end}`;
}

function trimEnds(name: string): string {
  return name.replace(/^[. -]+/, '').replace(/[. ]+$/, '');
}

/** Never cuts through what reads as one character, such as a letter with its accents or a joined emoji. */
function cutAtGrapheme(name: string, room: number): string {
  if (byteLength(name) <= room) return name;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    bytes += byteLength(segment);
    if (bytes > room) break;
    kept += segment;
  }
  return kept;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
