import { notUnderstood, type Reading, understood } from './reading.ts';

/** A currency that can be chosen: its ISO 4217 code, and its name in the language of the window. */
export type NamedCurrency = { readonly code: string; readonly name: string };

/** Those that are asked for most come first; the others follow by code. */
const common =
  'USD EUR GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF SGD HKD BRL MXN ZAR AED'.split(' ');
const codes = [...new Set([...common, ...Intl.supportedValuesOf('currency')])];

/** What people call a currency and dictionaries do not. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  USD: ['American dollar', 'United States dollar'],
  GBP: ['pound sterling'],
  CNY: ['renminbi', 'rmb'],
};
const signs: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
};

/** Currencies to choose from while nothing is typed. */
export function commonCurrencies(): readonly NamedCurrency[] {
  return common.map(named);
}

/** The currencies that a text can mean, by code, sign or the beginnings of words in English or the locale's language. */
export function currenciesLike(text: string, locale: string): readonly NamedCurrency[] {
  const bySign = signs[text.trim()];
  if (bySign) return bySign.map(named);
  return currenciesWith(text, locale, (known, typed) => known.startsWith(typed));
}

/**
 * Reads a currency as people type it: `usd`, `US dollars`, `€`, or what `printCurrency` writes. Gives the ISO code. What
 * is only a part of a name is refused with the names that it can mean, because more of it may be on its way.
 */
export function readCurrency(text: string, locale: string): Reading<string> {
  const code = /^\s*(\p{L}{3})(?!\p{L})/u.exec(text)?.[1]?.toUpperCase();
  if (code && codes.includes(code)) return understood(code);
  const found = currenciesLike(text, locale);
  const typed = wordsOf(text).join(' ');
  const isSo = (name: readonly string[]) => name.join(' ') === typed;
  const called = found.filter((currency) => namesIn(locale).get(currency.code)?.some(isSo));
  const [only, ...others] = typed === '' ? found : called;
  if (only && others.length === 0) return understood(only.code);
  if (found.length === 0) {
    return notUnderstood(`“${text.trim()}” is not a currency that is known here. Type euro or EUR.`);
  }
  const names = found.slice(0, 3).map(({ name }) => name);
  const more = found.length > 3 ? ' and others' : '';
  return notUnderstood(`“${text.trim()}” can be ${names.join(', ')}${more}. Choose one of the list.`);
}

/** The code of the one currency that whole words such as `yen` or `Swiss` stand for; undefined for none and for several. */
export function guessCurrency(text: string, locale: string): string | undefined {
  const [only, ...others] = currenciesWith(text, locale, (known, typed) => known === typed);
  return others.length === 0 ? only?.code : undefined;
}

/** Writes a currency with its name, so that `readCurrency` reads it back: `EUR · Euro`. */
export function printCurrency(code: string): string {
  const { name } = named(code);
  return name === code ? code : `${code} · ${name}`;
}

const inEnglish = new Intl.DisplayNames('en', { type: 'currency' });

function named(code: string): NamedCurrency {
  return { code, name: inEnglish.of(code) ?? code };
}

function currenciesWith(text: string, locale: string, isMeant: (known: string, typed: string) => boolean) {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const fits = (name: readonly string[]) => typed.every((word) => name.some((known) => isMeant(known, word)));
  return codes.filter((code) => namesIn(locale).get(code)?.some(fits)).map(named);
}

/** The words of a name, in small letters. */
type Name = readonly string[];
const byLocale = new Map<string, ReadonlyMap<string, readonly Name[]>>();

/** What each currency is called, in English and in the language of the locale; its code too. */
function namesIn(locale: string): ReadonlyMap<string, readonly Name[]> {
  const known = byLocale.get(locale);
  if (known) return known;
  const there = new Intl.DisplayNames([locale, 'en'], { type: 'currency' });
  const namesOf = (code: string) => [
    code,
    named(code).name,
    there.of(code) ?? code,
    ...(otherNames[code] ?? []),
  ];
  const names = new Map(codes.map((code) => [code, namesOf(code).map(wordsOf)]));
  byLocale.set(locale, names);
  return names;
}

/** The words of a name in small letters; the plural counts as the singular. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
