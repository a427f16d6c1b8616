import type { Block, ListItem, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';

/** The words of a text without its look. */
export function plainWords(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Every text of a passage without its look, in reading order. */
export function textsOf(passage: Passage): readonly string[] {
  return typeof passage === 'object' && 'blocks' in passage
    ? passage.blocks.flatMap(textsOfNarrative)
    : [plainWords(passage)];
}

/** Every text that a block prints in words, titles and labels among them; not what is drawn. */
export function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'subheading':
    case 'list':
    case 'quote':
      return textsOfNarrative(block);
    case 'table': {
      const { caption, columns, rows, sumRow = [], note = '' } = block;
      const cells = [...rows, sumRow].flatMap((row) => row.flatMap(textsOf));
      return [caption, ...columns.map(({ label }) => label), ...cells, plainWords(note)];
    }
    case 'figures':
      return block.figures.flatMap(({ label, value, note = '' }) => [label, value, note]);
    case 'callout':
      return [block.title, ...textsOf(block.text)];
    case 'chart':
    case 'image':
      return [block.caption];
    case 'signOff':
      return [...block.rows.map(({ role }) => role), ...block.decisions.map(({ label }) => label)];
    case 'contents':
    case 'pageBreak':
      return [];
  }
}

function textsOfNarrative(block: NarrativeBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return [plainWords(block.text)];
    case 'quote':
      return block.paragraphs.map(plainWords);
    case 'list':
      return block.items.flatMap(textsOfItem);
  }
}

function textsOfItem(item: ListItem): readonly string[] {
  return typeof item === 'object' && 'lists' in item
    ? [plainWords(item.text), ...item.lists.flatMap(textsOfNarrative)]
    : [plainWords(item)];
}
