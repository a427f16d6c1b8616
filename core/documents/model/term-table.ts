import type { GlossaryTerm } from '../../../shared/domain/glossary.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import type { ReferenceName } from './cross-references.ts';
import { table } from './pieces.ts';

/** The terms with the spellings in which they stand, in small letters. */
export type FoundTerms = ReadonlyMap<GlossaryTerm, ReadonlySet<string>>;

/** Collects terms, each once with all its spellings. */
export type TermCollection = {
  add(term: GlossaryTerm, spelling: string): void;
  found: FoundTerms;
};

export function createTermCollection(): TermCollection {
  const found = new Map<GlossaryTerm, Set<string>>();
  return {
    add: (term, spelling) => {
      const spellings = found.get(term) ?? new Set();
      // A space that does not break is the same space.
      found.set(term, spellings.add(spelling.replaceAll(/\s+/gu, ' ').toLowerCase()));
    },
    found,
  };
}

/** Every term once in both voices, in the order of the alphabet of the locale, a BCP 47 tag. */
export function termTable(
  found: FoundTerms,
  { caption, locale, name }: { caption: string; locale: string; name?: ReferenceName },
): readonly Block[] {
  const { compare } = new Intl.Collator(locale);
  const byName = [...found].toSorted(([one], [other]) => compare(one.term, other.term));
  return table(
    caption,
    [
      ['Word', 0.16],
      ['Marketing tends to mean', 0.28],
      ['IT tends to mean', 0.28],
      ['Both understand', 0.28],
    ],
    byName.map(([term, spellings]) => [wordCell(term, spellings), term.marketing, term.it, term.say]),
    { ...(name && { name }), isDense: true },
  );
}

/** A word under which the reader does not look for it is named as well: “Opt-out (unsubscribe)”. */
function wordCell(term: GlossaryTerm, spellings: ReadonlySet<string>): Text {
  const others = otherSpellings(term, spellings);
  return [
    { text: term.term, bold: true },
    ...(others.length === 0 ? [] : [{ text: ` (${others.join(', ')})` }]),
  ];
}

/**
 * As the glossary writes them, because `RPO` is not `rpo`; what only adds an ending to another is not said again. One of
 * which the plural alone occurs stands in the singular, so that two tables of one document say the same.
 */
function otherSpellings({ term, aliases }: GlossaryTerm, spellings: ReadonlySet<string>): readonly string[] {
  const others: string[] = [];
  for (const spelling of [...spellings].map((one) => singular(one, aliases)).toSorted()) {
    const isKnown = [term, ...others].some((known) => lookedUp(spelling).startsWith(lookedUp(known)));
    if (!isKnown) others.push(aliases.find((alias) => alias.toLowerCase() === spelling) ?? spelling);
  }
  return others;
}

function singular(spelling: string, aliases: readonly string[]): string {
  const one = aliases.find((alias) => `${alias.toLowerCase()}s` === spelling);
  return one === undefined ? spelling : one.toLowerCase();
}

/** A hyphen leads nobody to another place of the alphabet. */
const lookedUp = (spelling: string): string => spelling.toLowerCase().replaceAll(/\p{Pd}/gu, ' ');
