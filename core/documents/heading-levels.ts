import type { Block } from '../ports/document-model.ts';

/**
 * For each block how many headings it stands under, itself counted where it is one. It is the level of a heading for
 * whoever hears it: none is left out on the way down, as one may be where a heading is smaller for the sake of its page.
 */
export function toldLevels(blocks: readonly Block[]): readonly number[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return above.length;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    return above.push(block.level);
  });
}
