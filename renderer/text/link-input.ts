import { notUnderstood, type Reading, understood } from './reading.ts';

/** Reads a web address as people type it; `example.org/page` gets its `https://`. */
export function readLink(text: string): Reading<string> {
  const typed = text.trim();
  const full = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const looksRight = URL.canParse(full) && /^[^\s]+\.[^\s]{2,}$/.test(full);
  return looksRight && !/^[a-z]+:(?!\/\/|\d)/i.test(typed)
    ? understood(full)
    : notUnderstood('This is not a web address. One looks like https://example.org/page.');
}
