import { z } from 'zod';

/** What a document is printed on. */
export const Paper = z.enum(['a4', 'letter']);
export type Paper = z.output<typeof Paper>;

/** The paper of the proposal's region, unless one is chosen. */
export const PaperChoice = z.enum(['auto', ...Paper.options]);
export type PaperChoice = z.output<typeof PaperChoice>;

/** Where Letter is the usual paper of offices: the paper sizes of Unicode's CLDR (`paperSize type="US-Letter"`). */
const letterRegions = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/** `locale` is a BCP 47 tag. One without a region, such as `en`, is on A4. */
export function paperOf(choice: PaperChoice, locale: string): Paper {
  if (choice !== 'auto') return choice;
  return letterRegions.has(new Intl.Locale(locale).region ?? '') ? 'letter' : 'a4';
}
