import type { DocumentModel } from '../../core/ports/document-model.ts';
import type { Attachment, PdfRenderer, PrintingFont } from '../../core/ports/documents.ts';
import { AppError } from '../../shared/contract/errors.ts';

export type FakeRenderer = PdfRenderer & {
  /** What was rendered, oldest first. */
  readonly rendered: {
    model: DocumentModel;
    attachments: readonly Attachment[];
    fonts: readonly PrintingFont[];
  }[];
  readonly warmUps: number;
  /** Holds every render until `release` is called. */
  hold(): void;
  release(): void;
};

/** A renderer that keeps what it is given and answers with the title as "PDF". */
export function createFakeRenderer(): FakeRenderer {
  const rendered: FakeRenderer['rendered'] = [];
  let warmUps = 0;
  let gate = Promise.withResolvers<void>();
  gate.resolve();
  return {
    rendered,
    get warmUps() {
      return warmUps;
    },
    hold: () => {
      gate = Promise.withResolvers<void>();
    },
    release: () => gate.resolve(),
    async render(model, attachments, { signal, onProgress, fonts = [] }) {
      if (signal?.aborted) throw new AppError('export-cancelled', {});
      const cancelled = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new AppError('export-cancelled', {})));
      });
      await Promise.race([gate.promise, cancelled]);
      onProgress?.(1);
      rendered.push({ model, attachments, fonts });
      return {
        bytes: new TextEncoder().encode(`PDF of ${model.title}`),
        pageCount: 1,
        anchorPages: { need: 1 },
        unprintable: [],
      };
    },
    warmUp: () => {
      warmUps += 1;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
