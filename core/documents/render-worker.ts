import type { DocumentModel } from '../ports/document-model.ts';
import type { Attachment, PrintingFont, RenderedDocument } from '../ports/documents.ts';
import { createWritePdf, type WritePdf } from './pdf/write-pdf.ts';
import { serveJobs } from './worker-channel.ts';

/** The entry of the worker that writes PDFs. It learns where the fonts are with each request, so it runs from any folder. */
export type RenderRequest = {
  fontsFolder: string;
  model: DocumentModel;
  attachments: readonly Attachment[];
  fonts: readonly PrintingFont[];
};

let writer: { fontsFolder: string; writePdf: WritePdf } | undefined;

serveJobs<RenderRequest, RenderedDocument>(
  async ({ fontsFolder, model, attachments, fonts }, onProgress, isUnwanted) => {
    if (writer?.fontsFolder !== fontsFolder) writer = { fontsFolder, writePdf: createWritePdf(fontsFolder) };
    const response = await writer.writePdf(model, attachments, onProgress, isUnwanted, fonts);
    const { buffer } = response.bytes;
    return buffer instanceof ArrayBuffer ? { response, transfer: [buffer] } : { response };
  },
);
