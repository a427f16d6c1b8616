import type { ListItem, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';
import type { FontWeight } from '../font-metrics.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { plainText } from './inline-content.ts';
import {
  hasBlocks,
  itemParts,
  itemPlace,
  type NarrativePlace,
  paragraphStyle,
  quotePlace,
  unknownBlock,
} from './narrative-place.ts';
import { linePt, space } from './theme.ts';

/** How tall a passage will be, on the safe side. */
export function passageHeightPt(passage: Passage, tools: DrawingTools, place: NarrativePlace): number {
  if (!hasBlocks(passage)) return textHeightPt(passage, tools, place, 'semiBold');
  return sum(passage.blocks.map((block) => blockHeightPt(block, tools, place)));
}

/** How much of a block must stand on the page where it begins. */
export function narrativeOpeningPt(block: NarrativeBlock, tools: DrawingTools): number {
  switch (block.kind) {
    case 'paragraph':
      return openingLinesPt(block.text, tools, {
        ...tools.onPage,
        fontSizePt: paragraphStyle(block, tools.onPage).fontSize,
      });
    case 'subheading':
      return blockHeightPt(block, tools, tools.onPage);
    case 'list':
      return sum(block.items.slice(0, 2).map((item) => itemOpeningPt(item, tools)));
    case 'quote':
      return openingLinesPt(block.paragraphs[0] ?? '', tools, quotePlace(tools.onPage));
    default:
      return unknownBlock(block);
  }
}

/** An item, without the lists under it, that is kept in one piece. */
export function isShortItem(item: ListItem, tools: DrawingTools, place: NarrativePlace): boolean {
  return textHeightPt(itemParts(item).text, tools, place) <= shortTextPt(place);
}

/** The room for the last two items of a list, so that neither stands alone on the next page; 0 where they are long. */
export function closingItemsPt(
  items: readonly ListItem[],
  tools: DrawingTools,
  place: NarrativePlace,
): number {
  const last = items.slice(-2).map(itemParts);
  const linesPt = sum(last.map(({ text }) => textHeightPt(text, tools, place)));
  const isShort = last.every(({ lists }) => lists.length === 0) && linesPt <= 2 * shortTextPt(place);
  return isShort ? linesPt + place.gapPt : 0;
}

function itemOpeningPt(item: ListItem, tools: DrawingTools): number {
  const place = itemPlace(tools.onPage);
  return Math.min(textHeightPt(itemParts(item).text, tools, place), shortTextPt(place)) + place.gapPt;
}

/** So that a text of a few lines leaves none of them alone on the next page. */
const SHORT_TEXT_LINES = 5;

/** A short text stays in one piece; a long one starts with at least two lines. */
function openingLinesPt(text: Text, tools: DrawingTools, place: NarrativePlace): number {
  const heightPt = textHeightPt(text, tools, place);
  return heightPt <= shortTextPt(place) ? heightPt : 2 * linePt(place.fontSizePt, place.lineHeight);
}

const shortTextPt = (place: NarrativePlace): number =>
  SHORT_TEXT_LINES * linePt(place.fontSizePt, place.lineHeight);

function blockHeightPt(block: NarrativeBlock, tools: DrawingTools, place: NarrativePlace): number {
  switch (block.kind) {
    case 'paragraph':
      return textHeightPt(block.text, tools, place) + place.gapPt;
    case 'subheading':
      return textHeightPt(block.text, tools, place, 'semiBold') + space.xs;
    case 'list': {
      const inside = itemPlace(place);
      return sum(
        block.items.map((item) => {
          const { text, lists } = itemParts(item);
          const belowPt = sum(lists.map((list) => blockHeightPt(list, tools, inside)));
          return textHeightPt(text, tools, inside) + inside.gapPt + belowPt;
        }),
      );
    }
    case 'quote':
      return (
        sum(block.paragraphs.map((text) => textHeightPt(text, tools, quotePlace(place)) + space.xs)) +
        place.gapPt
      );
    default:
      return unknownBlock(block);
  }
}

function textHeightPt(
  text: Text,
  { printable, textHeight }: DrawingTools,
  { fontSizePt, lineHeight, widthPt, fit }: NarrativePlace,
  weight: FontWeight = 'regular',
): number {
  return textHeight(printable[fit](plainText(text)), { fontSizePt, lineHeight, widthPt, weight });
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
