import type {
  Content,
  ContentOrderedList,
  ContentStack,
  ContentTable,
  ContentText,
  ContentUnorderedList,
} from 'pdfmake/interfaces.js';
import type { ListBlock, ListItem, NarrativeBlock, Passage } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { inlineContent } from './inline-content.ts';
import type { Kept } from './last-lines.ts';
import { closingItemsPt, isShortItem } from './narrative-height.ts';
import {
  hasBlocks,
  itemParts,
  itemPlace,
  type NarrativePlace,
  paragraphStyle,
  type Quote,
  quoteEdge,
  quotePlace,
  subheadingStyle,
  unknownBlock,
} from './narrative-place.ts';
import { room } from './room.ts';
import { meaning } from './tagging/semantics.ts';
import { color, margins, space } from './theme.ts';

/** A passage of the model as one node; its blocks stand under each other, the last one flush. */
export function passageContent(
  passage: Passage,
  tools: DrawingTools,
  place: NarrativePlace,
): ContentText | ContentStack {
  if (!hasBlocks(passage)) return { text: inlineContent(passage, tools, place.fit) };
  const last = passage.blocks.length - 1;
  return {
    stack: passage.blocks.map((block, index) =>
      narrativeContent(block, tools, place, index === last ? 0 : place.gapPt),
    ),
  };
}

/** One block of an answer; what follows it is `afterPt` away. */
export function narrativeContent(
  block: NarrativeBlock,
  tools: DrawingTools,
  place: NarrativePlace,
  afterPt = place.gapPt,
): Content {
  const margin = margins(0, 0, place.besidePt, afterPt);
  switch (block.kind) {
    case 'paragraph':
      return {
        ...paragraphStyle(block, place),
        ...keptIn(place),
        text: inlineContent(block.text, tools, place.fit),
        margin,
      };
    case 'subheading':
      return subheading(place === tools.onPage ? block.level : undefined, {
        ...subheadingStyle(block, place),
        text: inlineContent(block.text, tools, place.fit),
        margin: margins(0, 0, place.besidePt, space.xs),
      });
    case 'list':
      return { ...listContent(block, tools, place), margin };
    case 'quote':
      return { ...quoteContent(block, tools, place), margin };
    default:
      return unknownBlock(block);
  }
}

/** The narrow lines of a cell are many and short. */
const keptIn = ({ fit }: NarrativePlace): Kept => (fit === 'prose' ? { keepsLastLines: true } : {});

/** In a cell or a panel it is a line in bold: a heading there would belong to what follows the table. */
function subheading(below: 1 | 2 | undefined, node: ContentText): ContentText {
  return below === undefined ? node : { ...meaning({ as: 'subheading', below }), ...node };
}

function listContent(
  { ordered, items }: ListBlock,
  tools: DrawingTools,
  place: NarrativePlace,
): ContentOrderedList | ContentUnorderedList {
  const inside = itemPlace(place);
  const content = items.map((item, index) => {
    const node = itemContent(item, tools, inside, index === items.length - 1 ? 0 : inside.gapPt);
    // Behind the item before them, because the mark of an item stands beside the first thing that is in it.
    return place === tools.onPage && index === items.length - 3
      ? { stack: [node, ...room(closingItemsPt(items, tools, inside), tools.page)] }
      : node;
  });
  const style = { fontSize: place.fontSizePt, lineHeight: place.lineHeight, markerColor: tools.color.accent };
  return ordered ? { ol: content, ...style } : { ul: content, ...style };
}

function itemContent(item: ListItem, tools: DrawingTools, place: NarrativePlace, afterPt: number): Content {
  const { text, lists } = itemParts(item);
  const node: ContentText = {
    ...keptIn(place),
    text: inlineContent(text, tools, place.fit),
    unbreakable: place.fit === 'prose' && isShortItem(item, tools, place),
    margin: [0, 0, 0, lists.length > 0 ? place.gapPt : afterPt],
  };
  if (lists.length === 0) return node;
  return {
    stack: [
      node,
      ...lists.map((list, index) => ({
        ...listContent(list, tools, place),
        margin: margins(0, 0, 0, index === lists.length - 1 ? afterPt : place.gapPt),
      })),
    ],
  };
}

/** Paragraphs in muted ink beside a line. */
function quoteContent({ paragraphs }: Quote, tools: DrawingTools, place: NarrativePlace): ContentTable {
  const inside = quotePlace(place);
  const { widthPt, paddingPt } = quoteEdge;
  const stack = paragraphs.map(
    (text, index): ContentText => ({
      ...keptIn(inside),
      text: inlineContent(text, tools, inside.fit),
      fontSize: inside.fontSizePt,
      lineHeight: inside.lineHeight,
      color: color.muted,
      margin: [0, 0, 0, index === paragraphs.length - 1 ? 0 : inside.gapPt],
    }),
  );
  return {
    ...meaning({ as: 'group', role: 'BlockQuote' }),
    table: { widths: [inside.widthPt], body: [[{ stack }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 ? widthPt : 0),
      vLineColor: () => color.faint,
      paddingLeft: () => paddingPt,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}
