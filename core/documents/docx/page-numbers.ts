import { type Document, type IPropertiesOptions, Packer } from 'docx';
import type { Block } from '../../ports/document-model.ts';
import { textsOfBlock } from '../model/plain-texts.ts';

type Numbering = Pick<IPropertiesOptions, 'pageNumbers' | 'features'>;

/** Finding the pages of as much takes some eight seconds; Word itself is faster. */
const MOST_LETTERS = 400_000;
/** What the place of one text costs beside its letters. */
const LETTERS_FOR_A_TEXT = 20;

/** Has Word ask, as it opens the file, whether it may fill in the page numbers itself. */
const byWord: Numbering = { features: { updateFields: true } };

/**
 * The package of a document whose contents says on which page each chapter begins. Where the pages cannot be known, as
 * for letters whose widths are not, that is left to Word.
 */
export async function withPageNumbers(
  blocks: readonly Block[],
  create: (numbering: Numbering) => Document,
): Promise<Uint8Array> {
  if (!blocks.some(({ kind }) => kind === 'contents')) return Packer.toBuffer(create({}));
  if (letterCount(blocks) > MOST_LETTERS) return Packer.toBuffer(create(byWord));
  const { estimatePageNumbers } = await import('docx/layout');
  let isWhole = false;
  const pageNumbers: Numbering['pageNumbers'] = (body, context) => {
    const numbers = estimatePageNumbers(body, context);
    isWhole = numbers.pageCount !== undefined;
    return numbers;
  };
  const numbered = await Packer.toBuffer(create({ pageNumbers }));
  return isWhole ? numbered : Packer.toBuffer(create(byWord));
}

/** How many blocks there are is no measure: one may be a list of a thousand long items. */
function letterCount(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks)
    for (const text of textsOfBlock(block)) count += text.length + LETTERS_FOR_A_TEXT;
  return count;
}
