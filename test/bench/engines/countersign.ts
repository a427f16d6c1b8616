import { createWritePdf } from '../../../core/documents/pdf/write-pdf.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import type { Engine } from './engine.ts';

/** The application without its limit of 300 pages: also tagged, prepared for archives, with contents, bookmarks and numbered pages. */
export async function countersign(): Promise<Engine> {
  const writePdf = createWritePdf(shippedFontsFolder, Number.POSITIVE_INFINITY);
  return {
    async write(model) {
      const { bytes, pageCount } = await writePdf(model, [], () => undefined);
      return { bytes, pages: pageCount };
    },
  };
}
