import type {
  Block,
  Inline,
  ListBlock,
  ListItem,
  NarrativeBlock,
  Passage,
  Text,
} from '../../ports/document-model.ts';

/** One run as what stands in its place, which may be nothing. */
type MapRun = (run: Inline) => readonly Inline[];

/** A block with every run mapped. */
export function mapTexts(block: Block, map: MapRun): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'quote':
      return mapNarrative(block, map);
    case 'table': {
      const { rows, sumRow, note } = block;
      return {
        ...block,
        rows: rows.map((row) => row.map((passage) => mapPassage(passage, map))),
        ...(sumRow && { sumRow: sumRow.map((text) => mapText(text, map)) }),
        ...(note !== undefined && { note: mapText(note, map) }),
      };
    }
    case 'callout':
      return { ...block, text: mapPassage(block.text, map) };
    default:
      return block;
  }
}

function mapNarrative(block: NarrativeBlock, map: MapRun): NarrativeBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return { ...block, text: mapText(block.text, map) };
    case 'list':
      return mapList(block, map);
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map((text) => mapText(text, map)) };
  }
}

function mapList(list: ListBlock, map: MapRun): ListBlock {
  return { ...list, items: list.items.map((item) => mapItem(item, map)) };
}

function mapItem(item: ListItem, map: MapRun): ListItem {
  return typeof item === 'object' && 'lists' in item
    ? { text: mapText(item.text, map), lists: item.lists.map((list) => mapList(list, map)) }
    : mapText(item, map);
}

/** A passage with every run mapped. */
export function mapPassage(passage: Passage, map: MapRun): Passage {
  return typeof passage === 'object' && 'blocks' in passage
    ? { blocks: passage.blocks.map((block) => mapNarrative(block, map)) }
    : mapText(passage, map);
}

function mapText(text: Text, map: MapRun): Text {
  if (typeof text !== 'string') return text.flatMap(map);
  const runs = map({ text });
  const [only] = runs;
  // A text to which nothing was added stays a plain string.
  return only && runs.length === 1 && Object.keys(only).length === 1 ? only.text : runs;
}
