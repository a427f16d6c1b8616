import { blobRefsOf } from '../../shared/domain/blob-refs.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import type { DocumentModel } from '../ports/document-model.ts';
import type {
  Attachment,
  ComposeDocument,
  ComposedDocument,
  DocumentKind,
  DocumentRequest,
  DocumentWriters,
  PdfRenderer,
  RenderedDocument,
  RenderProgress,
} from '../ports/documents.ts';
import type { Resources } from '../ports/resources.ts';
import type { Storage } from '../ports/storage.ts';
import type { AddedFontService } from './added-fonts.ts';
import type { StoredProposal } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Pick<Storage, 'blobs'>;
  resources: Pick<Resources, 'questionBank' | 'glossary'>;
  compose: ComposeDocument;
  renderer: PdfRenderer;
  writers: DocumentWriters;
  keeper: Pick<VersionKeeper, 'contentSha256'>;
  addedFonts: Pick<AddedFontService, 'characters' | 'printing'>;
};

type MakeOptions = {
  attachments?: readonly Attachment[];
  signal?: AbortSignal;
  onProgress?: RenderProgress;
};

/** Makes documents of stored proposals. Takes no look at where they go. */
export type DocumentMaker = ReturnType<typeof createDocumentMaker>;

export function createDocumentMaker(ports: Ports) {
  const { storage, resources, compose, renderer, writers, keeper, addedFonts } = ports;

  /** As PDF, or in a format whose pages the program of the reader makes; that one has no attachments. */
  const make = async (
    stored: StoredProposal,
    request: DocumentRequest<DocumentKind>,
    format: DocumentFormat,
    options: MakeOptions = {},
  ): Promise<RenderedDocument> => {
    const composed = await compose(request, sourceOf(stored));
    if (format === 'pdf') return (await print(composed, options)).rendered;
    // What has to fit is fitted to the printed page, so that a brief is as brief in every format.
    const { signal, onProgress } = options;
    const model = composed.refit
      ? (await print(composed, { ...(signal && { signal }) })).model
      : composed.model;
    const bytes = await writers[format](model, {
      fonts: addedFonts.printing(model),
      ...(signal && { signal }),
    });
    onProgress?.(1);
    return { bytes, pageCount: 0, anchorPages: {}, unprintable: [] };
  };

  const print = async (composed: ComposedDocument, { attachments = [], ...options }: MakeOptions) => {
    let model: DocumentModel = composed.model;
    const fonts = addedFonts.printing(model);
    let rendered = await renderer.render(model, attachments, { ...options, fonts });
    for (let shorter = composed.refit?.(rendered); shorter; shorter = shorter.refit?.(rendered)) {
      model = shorter.model;
      rendered = await renderer.render(model, attachments, { ...options, fonts });
    }
    return { model, rendered };
  };

  const sourceOf = (stored: StoredProposal) => {
    const images = blobRefsOf(stored.proposal).flatMap(({ sha256, name, mediaType }) => {
      if (mediaType === 'application/pdf') return [];
      const blob = storage.blobs.get(sha256);
      if (!blob) return [];
      return [[sha256, { mediaType, bytes: blob.bytes, description: name }] as const];
    });
    return {
      proposal: stored.proposal,
      proposalId: stored.id,
      revision: stored.revision,
      savedAt: stored.savedAt,
      savedOn: localDay(new Date(stored.savedAt)),
      contentSha256: keeper.contentSha256(stored.proposal),
      questionBank: resources.questionBank(),
      glossary: resources.glossary(),
      images: new Map(images),
      addedCharacters: addedFonts.characters(),
    };
  };

  return { make };
}
