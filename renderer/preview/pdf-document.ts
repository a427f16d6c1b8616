import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker, TextLayer } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { bytesFromBase64 } from '../files/base64.ts';
import { startTrustedWorker } from '../files/trusted-worker.ts';

export type PdfDocument = PDFDocumentProxy;

// This module is only loaded when a page has to be drawn: pdf.js is larger than the rest of the window.
const worker = PDFWorker.create({ port: startTrustedWorker(workerUrl, 'countersign-pdf-worker') });

/** Opens a document for drawing. The caller closes it with `closePdf`. */
export function openPdf(base64: string): Promise<PdfDocument> {
  // Our own documents need no WebAssembly decoders, which the content security policy would refuse anyway.
  return getDocument({ data: bytesFromBase64(base64), worker, useWasm: false, enableXfa: false }).promise;
}

export async function closePdf(document: PdfDocument): Promise<void> {
  await document.loadingTask.destroy();
}

/** Width and height of a page in CSS pixels at the given scale. */
export type PageSize = { widthPx: number; heightPx: number };

export async function pageSize(document: PdfDocument, pageNumber: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(pageNumber)).getViewport({ scale: 1 });
  return { widthPx: width, heightPx: height };
}

/** Draws one page, `widthPx` wide, at the resolution of the screen. `signal` gives the drawing up. */
export async function drawPage(
  document: PdfDocument,
  pageNumber: number,
  widthPx: number,
  signal: AbortSignal,
  pixelRatio: number = devicePixelRatio,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(pageNumber);
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale: scaleFor(page, widthPx * pixelRatio) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  // Letters stand where the PDF has them, not on whole pixels, which at this size swallows the spaces between words.
  const context = canvas.getContext('2d', { alpha: false });
  if (context) context.textRendering = 'geometricPrecision';
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  return canvas;
}

/** Lays the page's text over its picture, so that it can be selected, searched and read aloud. */
export async function drawText(
  document: PdfDocument,
  pageNumber: number,
  widthPx: number,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const page = await document.getPage(pageNumber);
  const textContentSource = await page.getTextContent();
  signal.throwIfAborted();
  const scale = scaleFor(page, widthPx);
  const container = window.document.createElement('div');
  container.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource, container, viewport: page.getViewport({ scale }) });
  await layer.render();
  return container;
}

/** Page 1 as PNG, small enough for a card. */
export async function drawThumbnail(document: PdfDocument, widthPx: number): Promise<Blob> {
  const canvas = await drawPage(document, 1, widthPx, new AbortController().signal, 1);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the page could not be drawn'))),
      'image/png',
    );
  });
}

function scaleFor(page: PDFPageProxy, widthPx: number): number {
  return widthPx / page.getViewport({ scale: 1 }).width;
}
