// PDF.js publishes no types for its parser; it is only handed on, never called.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
