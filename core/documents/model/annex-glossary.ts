import { createTermFinder, type GlossaryTerm } from '../../../shared/domain/glossary.ts';
import type { Block, Cover, DocumentModel } from '../../ports/document-model.ts';
import { mapTexts } from './map-texts.ts';
import { textsOfBlock } from './plain-texts.ts';
import { createTermCollection, type FoundTerms, termTable } from './term-table.ts';

/** The terms of a glossary that stand in what a document prints, on its cover too. */
export function termsIn(
  { cover, blocks }: Pick<DocumentModel, 'cover' | 'blocks'>,
  glossary: readonly GlossaryTerm[],
): FoundTerms {
  const find = createTermFinder(glossary);
  const terms = createTermCollection();
  // Many cells say the same; each text is searched once.
  const texts = new Set([
    ...(cover ? textsOfCover(cover) : []),
    ...blocks.map(ownText).flatMap(textsOfBlock),
  ]);
  for (const text of texts) {
    for (const { term, start, end } of find(text)) terms.add(term, text.slice(start, end));
  }
  return terms.found;
}

function textsOfCover({ title, subtitle = '', facts }: Cover): readonly string[] {
  return [title, subtitle, ...facts.flatMap(({ label, value }) => [label, value])];
}

/** The block without its references: whether they are printed is only known when everything is numbered. */
function ownText(block: Block): Block {
  return mapTexts(block, (run) => (run.refersTo === undefined ? [run] : []));
}

/** The words that may need a word of explanation, for readers of both sides. */
export function annexGlossary(found: FoundTerms, locale: string): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      text: 'These words of marketing, of IT and of finance are used in this document. Two readers may understand different things by the same word, so each word is explained from both sides. Other names for a word follow it.',
    },
    ...termTable(found, { caption: 'Words that occur in this document', locale }),
  ];
}
