import type { Block, Cover, DocumentModel, Passage, Text } from '../../../ports/document-model.ts';
import { withoutOpenDetails } from '../cover.ts';
import { asRuns, isUnanswered, unanswered } from '../pieces.ts';
import { plainWords, textsOfBlock } from '../plain-texts.ts';

/**
 * The document without the places that say that an answer is missing. Headings that lose all their text go too, and on
 * the cover the words that something is left out, where nothing was.
 */
export function answeredOnly(model: DocumentModel): DocumentModel {
  const blocks = model.blocks.flatMap(answered);
  const names = new Set(blocks.flatMap((block) => ('name' in block && block.name ? [block.name] : [])));
  return {
    ...model,
    cover: model.cover && answeredCover(model.cover, wordsOf(blocks) === wordsOf(model.blocks)),
    blocks: withoutBareHeadings(blocks.filter((block) => !leadsNowhere(block, names))),
  };
}

function answeredCover({ facts, ...cover }: Cover, isRestWhole: boolean): Cover {
  const given = facts.filter(({ value }) => !isUnanswered(value));
  const isWhole = isRestWhole && given.length === facts.length;
  return { ...cover, facts: isWhole ? withoutOpenDetails(given) : given };
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.flatMap(textsOfBlock).join('\n');
}

function answered(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return saysNothing(block.text) ? [] : [block];
    case 'callout':
      return isText(block.text) && saysNothing(block.text) ? [] : [block];
    case 'list': {
      const items = block.items.filter((item) => !isText(item) || !saysNothing(item));
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'figures': {
      const figures = block.figures.filter(({ note = '' }) => !isUnanswered(note));
      return figures.length === 0 ? [] : [{ ...block, figures }];
    }
    case 'table': {
      const rows = block.rows
        .map((row) => row.map(dashed))
        .filter(([, ...values]) => values.length === 0 || values.some((value) => !isDash(value)));
      return rows.length === 0 ? [] : [{ ...block, rows }];
    }
    default:
      return [block];
  }
}

/** True for a text whose last words are that there is no answer, with or without a label before them. */
function saysNothing(text: Text): boolean {
  const last = asRuns(text).at(-1)?.text ?? '';
  return isUnanswered(last) || / not answered yet\.$/.test(plainWords(text));
}

/** A sentence that only refers to what went is left out with its numbers, and would leave a heading bare. */
function leadsNowhere(block: Block, names: ReadonlySet<string>): boolean {
  if (block.kind !== 'paragraph' || typeof block.text === 'string') return false;
  return block.text.every(({ refersTo }) => refersTo !== undefined && !names.has(refersTo));
}

function dashed(passage: Passage): Passage {
  if (!isText(passage)) return passage;
  if (typeof passage === 'string') return isUnanswered(passage) ? '–' : passage;
  return passage.map((run) =>
    isUnanswered(run.text) ? { ...run, text: run.text.startsWith('\n') ? '' : '–' } : run,
  );
}

function isDash(passage: Passage): boolean {
  return isText(passage) && /^[–\s→↔]*$/.test(plainWords(passage));
}

function isText(passage: Passage | object): passage is Text {
  return typeof passage === 'string' || Array.isArray(passage);
}

/** From the end, so that a heading over nothing but such headings goes as well. A chapter stays, and says it. */
function withoutBareHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'heading' || !isBare(block, kept.at(-1))) kept.push(block);
    else if (block.level === 1) kept.push(unanswered(), block);
  }
  return kept.toReversed();
}

function isBare({ level }: Extract<Block, { kind: 'heading' }>, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'pageBreak') return true;
  return next.kind === 'heading' && next.level <= level;
}
