import type { Block, DocumentModel, Inline } from '../../ports/document-model.ts';
import { numberMark } from './cross-references.ts';
import { mapTexts } from './map-texts.ts';

/**
 * The document with its sections, tables and figures counted in the order in which they are printed, and with those
 * numbers where the text refers to them. A reference to what is not printed is left out with its sentence.
 */
export function numbered(model: DocumentModel): DocumentModel {
  const blocks = model.blocks.map(counter()).map(namedOnce());
  const labels = new Map(blocks.flatMap(labelOf));
  return {
    ...model,
    blocks: blocks
      .map((block) => mapTexts(block, (run) => resolved(run, labels)))
      .map(withoutEmptyNote)
      .filter((block) => block.kind !== 'paragraph' || block.text.length > 0),
  };
}

/** Sections are counted within their chapter, tables and figures through the whole document. */
function counter(): (block: Block) => Block {
  let tableCount = 0;
  let figureCount = 0;
  let sectionCount = 0;
  let chapterNumber: string | undefined;
  return (block) => {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) {
          chapterNumber = block.number;
          sectionCount = 0;
        }
        if (block.level !== 2 || chapterNumber === undefined) return block;
        sectionCount += 1;
        return { ...block, number: `${chapterNumber}.${sectionCount}` };
      case 'table':
        if (block.caption === '') return block;
        tableCount += 1;
        return { ...block, number: `Table ${tableCount}` };
      case 'chart':
      case 'image':
        if (block.caption === '') return block;
        figureCount += 1;
        return { ...block, number: `Figure ${figureCount}` };
      default:
        return block;
    }
  };
}

/** A name leads to the first block that has it. */
function namedOnce(): (block: Block) => Block {
  const names = new Set<string>();
  return (block) => {
    if (!('name' in block) || block.name === undefined) return block;
    const { name, ...nameless } = block;
    if (names.has(name)) return nameless;
    names.add(name);
    return block;
  };
}

/** What a block is called where the text refers to it. */
function labelOf(block: Block): [name: string, label: string][] {
  if (!('name' in block) || block.name === undefined || block.number === undefined) return [];
  if (block.kind !== 'heading') return [[block.name, block.number]];
  const kind = !/^\d/.test(block.number) ? 'annex' : block.level === 1 ? 'chapter' : 'section';
  return [[block.name, `${kind} ${block.number}`]];
}

/** Only the number leads there: a whole sentence in the colour of links is hard to read. */
function resolved(run: Inline, labels: ReadonlyMap<string, string>): readonly Inline[] {
  if (run.refersTo === undefined) return [run];
  const label = labels.get(run.refersTo);
  if (label === undefined) return [];
  const { refersTo, ...plain } = run;
  const [before = '', after = ''] = run.text.split(numberMark);
  const opensSentence = before.trim() === '';
  const number = opensSentence ? label.slice(0, 1).toUpperCase() + label.slice(1) : label;
  const pieces = [
    { ...plain, text: before },
    { ...run, text: number },
    { ...plain, text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

function withoutEmptyNote(block: Block): Block {
  if (block.kind !== 'table' || block.note === undefined || block.note.length > 0) return block;
  const { note: _empty, ...others } = block;
  return others;
}
