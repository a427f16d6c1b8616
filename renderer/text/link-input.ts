import { notUnderstood, type Reading, understood } from './reading.ts';

/** Reads a web address as people type it; `example.org/page` gets its `https://`. */
export function readLink(text: string): Reading<string> {
  const typed = text.trim();
  const isWeb = /^https?:\/\//i.test(typed);
  const isOtherScheme = !isWeb && /^[a-z][a-z\d+-]*:(?!\d)/i.test(typed);
  const link = isWeb ? typed : `https://${typed}`;
  return !isOtherScheme && /^\S+\.\S{2,}$/.test(link) && URL.canParse(link)
    ? understood(link)
    : notUnderstood('This is not a web address. One looks like https://example.org/page.');
}
