import {
  createTermFinder,
  type GlossaryTerm,
  isForeignTo,
  type Side,
} from '../../../shared/domain/glossary.ts';
import type { Block, Inline, Passage } from '../../ports/document-model.ts';
import { mapPassage } from './map-texts.ts';
import { createTermCollection, termTable } from './term-table.ts';

/** Words that one side may not know, marked where they stand and explained once. */
export type TermRegister = {
  /** The passage with those words marked that this reader may not know. */
  marked(passage: Passage, reader: Side): Passage;
  /** What was marked, explained in both voices; nothing where nothing was. */
  explained(): readonly Block[];
};

const caption = 'Words that mean one thing to marketing and another to IT';

/** A register for one document; its table stands in the alphabet of the locale. */
export function createTermRegister(glossary: readonly GlossaryTerm[], locale: string): TermRegister {
  const find = createTermFinder(glossary);
  const { add, found } = createTermCollection();

  const markedRun = (run: Inline, reader: Side): readonly Inline[] => {
    if (run.link !== undefined || run.refersTo !== undefined || run.sourceNumber !== undefined) return [run];
    const matches = find(run.text).filter(({ term }) => isForeignTo(reader, term));
    const pieces = matches.flatMap(({ term, start, end }, index): Inline[] => {
      const spelling = run.text.slice(start, end);
      add(term, spelling);
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
    explained: () => (found.size === 0 ? [] : termTable(found, { caption, locale, name: 'explained-terms' })),
  };
}
