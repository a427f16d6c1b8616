import { terms as glossaryTerms } from '../../resources/glossary/en.json';
import {
  createTermFinder,
  type GlossaryTerm,
  isForeignTo,
  type Side,
  type TermMatch,
} from '../../shared/domain/glossary.ts';

// In the type of a JSON file a side is any text; test/resources holds the file to the schema.
const terms = glossaryTerms as readonly GlossaryTerm[];
const byId = new Map(terms.map((term) => [term.id, term]));
const findTerms = createTermFinder(terms);

/** The terms that stand in a text, each once, in the order of their first place. */
export function termsIn(text: string): readonly GlossaryTerm[] {
  return [...new Set(findTerms(text).map(({ term }) => term))];
}

/** Where the words stand in a text that this reader may not know. */
export function foreignTermsIn(text: string, reader: Side): readonly TermMatch[] {
  return findTerms(text).filter(({ term }) => isForeignTo(reader, term));
}

/** The terms with these identifiers; unknown ones are left out. */
export function termsWith(ids: readonly string[]): readonly GlossaryTerm[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
