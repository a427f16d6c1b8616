import { type Document, type IPropertiesOptions, Packer } from 'docx';
import type { Block } from '../../ports/document-model.ts';

type Numbering = Pick<IPropertiesOptions, 'pageNumbers' | 'features'>;

/** Of a table each row counts. Finding the pages of as many takes about five seconds; Word itself is faster. */
const MOST_LINES = 3000;

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
  if (lineCount(blocks) > MOST_LINES) return Packer.toBuffer(create(byWord));
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

function lineCount(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + (block.kind === 'table' ? block.rows.length + 1 : 1), 0);
}
