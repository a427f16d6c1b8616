import { ProseLink } from '../../shared/domain/prose.ts';
import { notUnderstood, type Reading, understood } from './reading.ts';

/** Reads what is typed as the address of a link in a text: a secure web address or a mail address. */
export function readProseLink(text: string): Reading<string> {
  const typed = text.trim();
  if (/^http:/i.test(typed))
    return notUnderstood('Only secure addresses can be linked: they begin with https://.');
  const isMail = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]{2,}$/.test(typed);
  const hasScheme = /^[a-z][a-z\d+-]*:(?!\d)/i.test(typed);
  const link = isMail ? `mailto:${typed}` : hasScheme ? typed : `https://${typed}`;
  const isWhole = /^mailto:[^@\s]+@\S+$/i.test(link) || /^https:\/\/\S+\.\S{2,}$/i.test(link);
  return isWhole && ProseLink.safeParse(link).success
    ? understood(link)
    : notUnderstood(
        'This is not an address that can be linked. One looks like https://example.org/page or name@example.org.',
      );
}
