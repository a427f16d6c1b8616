import {
  deepestList,
  type ProseBlock,
  type ProseItem,
  type ProseList,
  type ProseRun,
} from '../../shared/domain/prose.ts';

/** Where a pasted line stands. Lines of one item share one place. */
export type LinePlace =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: 1 | 2 }
  | { readonly kind: 'item'; readonly depth: number; readonly isOrdered: boolean }
  | { readonly kind: 'quote' };

export type PastedLine = { readonly place: LinePlace; readonly runs: ProseRun[] };

/** Line breaks, marks and places as they come, gathered into blocks. Blank lines are left out. */
export function blocksOfLines(lines: readonly PastedLine[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let before: LinePlace | undefined;
  for (const { place, runs } of lines) {
    const last = blocks.at(-1);
    switch (place.kind) {
      case 'paragraph':
        blocks.push({ kind: 'paragraph', runs });
        break;
      case 'heading':
        blocks.push({ kind: 'heading', level: place.level, runs });
        break;
      case 'quote':
        if (last?.kind === 'quote') last.paragraphs.push(runs);
        else blocks.push({ kind: 'quote', paragraphs: [runs] });
        break;
      case 'item': {
        const lists = listsAtEnd(blocks);
        const item = place === before ? lastItem(lists) : undefined;
        if (item) item.runs.push({ text: '\n' }, ...runs);
        else addItem(lists, place, { runs });
        blocks.push(...lists.slice(blocks.at(-1)?.kind === 'list' ? 1 : 0));
      }
    }
    before = place;
  }
  return blocks;
}

/** The list that stands last, if one does; adding to what is returned adds to it. */
function listsAtEnd(blocks: readonly ProseBlock[]): ProseList[] {
  const last = blocks.at(-1);
  return last?.kind === 'list' ? [last] : [];
}

function addItem(
  outermost: ProseList[],
  { depth, isOrdered }: LinePlace & { kind: 'item' },
  item: ProseItem,
): void {
  let lists = outermost;
  for (let level = 1; level < Math.min(depth, deepestList); level += 1) {
    const above = lists.at(-1)?.items.at(-1);
    if (!above) break;
    above.lists ??= [];
    lists = above.lists;
  }
  const list = lists.at(-1);
  if (list?.isOrdered === isOrdered) list.items.push(item);
  else lists.push({ kind: 'list', isOrdered, items: [item] });
}

function lastItem(lists: readonly ProseList[]): ProseItem | undefined {
  const item = lists.at(-1)?.items.at(-1);
  return item?.lists?.length ? lastItem(item.lists) : item;
}
