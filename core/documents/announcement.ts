import type { Block } from '../ports/document-model.ts';

/**
 * A line in bold, such as `Unknown.`, of which what stands under it speaks: a page must not end with it. Of an answer
 * that is bold throughout no line announces the next.
 */
export const isAnnouncement = (block: Block | undefined, next: Block | undefined): boolean =>
  isBold(block) && (next?.kind === 'list' || (next?.kind === 'paragraph' && !isBold(next)));

const isBold = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  typeof block.text !== 'string' &&
  block.text.every(({ bold = false }) => bold);
