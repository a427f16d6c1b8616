import { occurrencesOf, type Stretch } from '../../shared/domain/occurrences.ts';

/** Focuses a field and selects a place of its text; a field that shows something else than its text is only focused. */
export function selectInField(field: HTMLElement, place: Stretch & { nth: number }, words: string): void {
  field.focus({ preventScroll: true });
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.setSelectionRange(place.start, place.end);
  } else if (field.isContentEditable) {
    selectInFormattedText(field, place.nth, words);
  }
}

/** Formatting and paragraphs shift the places of formatted text, so the words are looked for in what is on screen. */
function selectInFormattedText(field: HTMLElement, nth: number, words: string) {
  const nodes = textNodesOf(field);
  const found = occurrencesOf(words.trim(), nodes.map(({ node, gap }) => gap + node.data).join(''))[nth];
  if (!found) return;
  const selection = getSelection();
  const start = pointAt(nodes, found.start);
  const end = pointAt(nodes, found.end);
  if (start && end) selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

type PlacedText = { node: Text /** A line feed before the first text of a block. */; gap: '' | '\n' };

function textNodesOf(field: HTMLElement): PlacedText[] {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  const nodes: PlacedText[] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement?.closest('p, li, h1, h2, h3, h4, h5, h6, blockquote');
    nodes.push({ node, gap: block === undefined || own === block ? '' : '\n' });
    block = own ?? null;
  }
  return nodes;
}

function pointAt(nodes: readonly PlacedText[], offset: number): { node: Text; offset: number } | undefined {
  let before = 0;
  for (const { node, gap } of nodes) {
    const start = before + gap.length;
    before = start + node.data.length;
    if (offset <= before) return { node, offset: Math.max(0, offset - start) };
  }
  return undefined;
}
