import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import type { Glossary } from '../../shared/domain/glossary.ts';
import type { AddedFont } from '../../shared/domain/printing/added-font.ts';
import type { Coverage } from '../../shared/domain/printing/coverage.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import type { DocumentModel, ImageData } from './document-model.ts';

/** What a document is made from. It holds no clock: the same source gives the same document. */
export type DocumentSource = {
  proposal: Proposal;
  /** Names the fields of the sign-off form. */
  proposalId?: string;
  revision: number;
  /** When this revision was saved, ISO UTC. */
  savedAt: string;
  /** The day of it where the author is; without it, the day in UTC. */
  savedOn?: string;
  contentSha256: string;
  questionBank: QuestionBank;
  glossary: Glossary;
  /** By SHA-256. */
  images: ReadonlyMap<string, ImageData>;
  /** What fonts that were added to the library print; without it there are none. */
  addedCharacters?: Coverage | undefined;
};

/** What can be composed. The cover alone is the picture on a card; nobody exports it. */
export type DocumentKind = ExportKind | 'cover';

/** Which document, printed how. */
export type DocumentRequest<Kind extends DocumentKind = ExportKind> = { kind: Kind; choices: ExportChoices };

/** A document, and how it is said more briefly where it has to fit. */
export type ComposedDocument = {
  model: DocumentModel;
  /** A shorter form after a look at what was printed; undefined when that fits, or can't be shorter. */
  refit?: (printed: Pick<RenderedDocument, 'pageCount' | 'anchorPages'>) => ComposedDocument | undefined;
};

/** Says what the document holds, before any format is chosen. The same source gives the same document. */
export type ComposeDocument = (
  request: DocumentRequest<DocumentKind>,
  source: DocumentSource,
) => Promise<ComposedDocument>;

export type RenderProgress = (fraction: number) => void;

/** A file that travels inside the PDF. */
export type Attachment = { name: string; mediaType: string; description: string; bytes: Uint8Array };

/** A font that was added to the library, as it is printed with. */
export type PrintingFont = Pick<AddedFont, 'family' | 'isBold' | 'covers'> & { bytes: Uint8Array };

export type RenderedDocument = {
  bytes: Uint8Array;
  pageCount: number;
  /** For each heading with an anchor, its page counted from 1. */
  anchorPages: Readonly<Record<string, number>>;
  /** Characters that no font could print, each once. */
  unprintable: readonly string[];
};

/** Turns a document model into a PDF beside the main loop, within limits of time and memory. */
export type PdfRenderer = {
  /** Throws `export-failed` or `export-cancelled`. The same model, attachments and fonts give the same bytes. */
  render(
    model: DocumentModel,
    attachments: readonly Attachment[],
    options: { signal?: AbortSignal; onProgress?: RenderProgress; fonts?: readonly PrintingFont[] },
  ): Promise<RenderedDocument>;
  /** Starts the worker and renders a sample, so that the first real document is not slow. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
};

/** A format whose pages are made by the program that opens it. */
export type UnpagedFormat = Exclude<DocumentFormat, 'pdf'>;

/**
 * Writes a document model beside the main loop, within limits of time and memory. Throws `export-failed` or
 * `export-cancelled`. The same model and fonts give the same bytes. The families of `fonts` are named after the usual
 * ones, for the characters that those lack; the files carry no fonts, but pictures in Word are drawn with them.
 */
export type DocumentWriter = (
  model: DocumentModel,
  options: { signal?: AbortSignal; fonts?: readonly PrintingFont[] },
) => Promise<Uint8Array>;

export type DocumentWriters = Readonly<Record<UnpagedFormat, DocumentWriter>>;

/** The bytes of an attachment by name, or undefined when the PDF carries none of that name. Throws `file-refused` on a PDF that can't be read. */
export type ReadAttachment = (pdf: Uint8Array, name: string) => Promise<Uint8Array | undefined>;

/** A field of a form that somebody has filled in: its full name, and the text or the name of the choice. */
export type FormFieldValue = { name: string; value: string };

/** What was filled into the form of a PDF; empty for one that has none. Throws `file-refused` on a PDF that can't be read. */
export type ReadFormFields = (pdf: Uint8Array) => Promise<FormFieldValue[]>;
