import { createWritePdf } from '../../../core/documents/pdf/write-pdf.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import type { Engine } from './engine.ts';

/** The application: also tagged, prepared for archives, with contents, bookmarks and numbered pages. */
export async function countersign(): Promise<Engine> {
  const writePdf = createWritePdf(shippedFontsFolder);
  return {
    async write(model) {
      const { bytes, pageCount } = await writePdf(model, [], () => undefined);
      return { bytes, pages: pageCount };
    },
  };
}
