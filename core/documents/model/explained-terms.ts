import {
  createTermFinder,
  type GlossaryTerm,
  isForeignTo,
  type Side,
} from '../../../shared/domain/glossary.ts';
import type { Block, Inline, Passage, Text } from '../../ports/document-model.ts';
import { mapPassage } from './map-texts.ts';
import { table } from './pieces.ts';

/** Words that one side may not know, marked where they stand and explained once. */
export type TermRegister = {
  /** The passage with those words marked that this reader may not know. */
  marked(passage: Passage, reader: Side): Passage;
  /** What was marked, explained in both voices; nothing where nothing was. */
  explained(): readonly Block[];
};

/** The terms with the spellings in which they stand, in small letters. */
type Found = Map<GlossaryTerm, Set<string>>;

export function createTermRegister(glossary: readonly GlossaryTerm[]): TermRegister {
  const find = createTermFinder(glossary);
  const found: Found = new Map();

  const markedRun = (run: Inline, reader: Side): readonly Inline[] => {
    if (run.link !== undefined || run.refersTo !== undefined || run.sourceNumber !== undefined) return [run];
    const matches = find(run.text).filter(({ term }) => isForeignTo(reader, term));
    const pieces = matches.flatMap(({ term, start, end }, index): Inline[] => {
      const spelling = run.text.slice(start, end);
      found.set(term, (found.get(term) ?? new Set()).add(spelling.toLowerCase()));
      return [
        { ...run, text: run.text.slice(matches[index - 1]?.end ?? 0, start) },
        { ...run, text: spelling, isTerm: true },
      ];
    });
    const rest = { ...run, text: run.text.slice(matches.at(-1)?.end ?? 0) };
    return matches.length === 0 ? [run] : [...pieces, rest].filter(({ text }) => text !== '');
  };

  return {
    marked: (passage, reader) => mapPassage(passage, (run) => markedRun(run, reader)),
    explained: () => (found.size === 0 ? [] : termTable(found)),
  };
}

function termTable(found: Found): readonly Block[] {
  const byName = [...found].toSorted(([one], [other]) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return table(
    'Words that mean one thing to marketing and another to IT',
    [
      ['Word', 0.16],
      ['Marketing tends to mean', 0.28],
      ['IT tends to mean', 0.28],
      ['Both understand', 0.28],
    ],
    byName.map(([term, spellings]) => [wordCell(term, spellings), term.marketing, term.it, term.say]),
    { name: 'explained-terms', isDense: true },
  );
}

/** A word under which the reader does not look for it is named as well: “Opt-out (unsubscribe)”. */
function wordCell(term: GlossaryTerm, spellings: ReadonlySet<string>): Text {
  const others = [...spellings].filter((spelling) => !spelling.startsWith(nameOf(term))).toSorted();
  return [
    { text: term.term, bold: true },
    ...(others.length === 0 ? [] : [{ text: ` (${others.join(', ')})` }]),
  ];
}

const nameOf = ({ term }: GlossaryTerm) => term.toLowerCase();
