import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { FormFieldValue } from '../ports/documents.ts';
import { serveJobs } from './worker-channel.ts';

/** The entry of the worker that looks into a PDF from outside. It lives for one file. */
export type ReadPdfRequest = { pdf: Uint8Array } & (
  | { wanted: 'attachment'; name: string }
  | { wanted: 'form-fields' }
);
export type ReadPdfResponse = { bytes?: Uint8Array; fields?: FormFieldValue[] };

/** More than any form of ours has, and longer than any answer that is taken over. */
const MOST_FIELDS = 2000;
const LONGEST_VALUE = 10_000;

serveJobs<ReadPdfRequest, ReadPdfResponse>(async (request) => {
  // Found here, PDF.js runs its parser in this thread instead of fetching a script for another.
  Object.assign(globalThis, { pdfjsWorker });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: request.pdf,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  });
  try {
    const document = await loading.promise;
    return {
      response:
        request.wanted === 'attachment'
          ? await attachment(document, request.name)
          : { fields: await formFields(document) },
    };
  } finally {
    await loading.destroy();
  }
});

async function attachment(document: PDFDocumentProxy, name: string): Promise<ReadPdfResponse> {
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    if (filename !== name) continue;
    const content = await document.getAttachmentContent(id);
    return content === null ? {} : { bytes: new Uint8Array(content) };
  }
  return {};
}

/** Every field that is filled in. A choice is the name of what was chosen; what PDF.js calls `Off` is nothing. */
async function formFields(document: PDFDocumentProxy): Promise<FormFieldValue[]> {
  const fields: FormFieldValue[] = [];
  for (const [name, widgets] of (await document.getFieldObjects()) ?? []) {
    for (const { value } of widgets as { value?: unknown }[]) {
      if (typeof value !== 'string' || value === '' || value === 'Off') continue;
      fields.push({ name, value: value.slice(0, LONGEST_VALUE) });
      break;
    }
    if (fields.length === MOST_FIELDS) break;
  }
  return fields;
}
