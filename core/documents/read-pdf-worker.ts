import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { serveJobs } from './worker-channel.ts';

/** The entry of the worker that looks into a PDF from outside. It lives for one file. */
export type ReadAttachmentRequest = { pdf: Uint8Array; name: string };
export type ReadAttachmentResponse = { bytes: Uint8Array | undefined };

serveJobs<ReadAttachmentRequest, ReadAttachmentResponse>(async ({ pdf, name }) => {
  // Found here, PDF.js runs its parser in this thread instead of fetching a script for another.
  Object.assign(globalThis, { pdfjsWorker });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: pdf,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  });
  try {
    const document = await loading.promise;
    const attachments = await document.getAttachments();
    for (const [id, { filename }] of attachments ?? []) {
      if (filename !== name) continue;
      const content = await document.getAttachmentContent(id);
      return { response: { bytes: content === null ? undefined : new Uint8Array(content) } };
    }
    return { response: { bytes: undefined } };
  } finally {
    await loading.destroy();
  }
});
