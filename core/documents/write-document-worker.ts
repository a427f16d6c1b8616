import type { DocumentModel } from '../ports/document-model.ts';
import type { PrintingFont, UnpagedFormat } from '../ports/documents.ts';
import { readFontMetrics } from './font-metrics.ts';
import { createDrawPixels, type DrawPixels } from './svg/draw-pixels.ts';
import { serveJobs } from './worker-channel.ts';

/** The entry of the worker that writes what is no PDF. What a format needs is loaded when it is asked for. */
export type WriteRequest = {
  fontsFolder: string;
  format: UnpagedFormat;
  model: DocumentModel;
  fontFamilies: readonly string[];
  /** What pictures are drawn with beside the shipped fonts; empty for a format that draws none. */
  drawingFonts: readonly PrintingFont[];
};

serveJobs<WriteRequest, Uint8Array>(async (request, _onProgress, isUnwanted) => {
  const bytes = request.format === 'html' ? await html(request) : await docx(request, isUnwanted);
  // A copy of its own, because a small buffer of Node shares its memory with others.
  const response = new Uint8Array(bytes);
  return { response, transfer: [response.buffer] };
});

async function html({ model, fontFamilies }: WriteRequest): Promise<Uint8Array> {
  const { writeHtml } = await import('./html/write-html.ts');
  return writeHtml(model, fontFamilies);
}

async function docx(
  { model, fontsFolder, fontFamilies, drawingFonts }: WriteRequest,
  isUnwanted: () => boolean,
): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/write-docx.ts');
  const drawPixels = createDrawPixels(fontsFolder, await addedLetters(fontsFolder, drawingFonts));
  const draw: DrawPixels = (drawing, pixelsPerPoint) => {
    // Drawing is most of the work, so this is where to end it.
    if (isUnwanted()) throw new Error('nobody waits for the document any more');
    return drawPixels(drawing, pixelsPerPoint);
  };
  return writeDocx(model, draw, fontFamilies);
}

/** What opens added fonts is as large as the PDF's library, so only those who need it wait for it. */
async function addedLetters(fontsFolder: string, fonts: readonly PrintingFont[]) {
  if (fonts.length === 0) return undefined;
  const { createAddedLetters } = await import('./fonts/added-letters.ts');
  return createAddedLetters(fonts, readFontMetrics(fontsFolder).covers);
}
