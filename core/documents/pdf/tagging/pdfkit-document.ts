/** An object of the file. `end` writes it; its data must be complete by then. */
export type PdfReference = {
  id: number;
  data: Record<string, unknown>;
  end(data?: Uint8Array): void;
};

export type PdfPage = {
  dictionary: PdfReference;
  height: number;
  /** The sequences of marked content that are open. */
  markings: readonly unknown[];
  annotations: PdfReference[];
};

/** What the tagging and the form fields use of the document of pdfkit 0.19. */
export type PdfKitDocument = {
  page: PdfPage;
  _root: PdfReference;
  _info: PdfReference;
  _id: Buffer;
  /** Where each object begins in the file; its number is its place here, counted from 1. */
  _offsets: (number | null)[];
  _offset: number;
  _write(data: string | Buffer): void;
  /** Called when an object is written. */
  _refEnd(reference: PdfReference): void;
  /** Writes the list of objects, with which a file ends. */
  _finalize(): void;
  push(chunk: null): unknown;
  ref(data?: unknown): PdfReference;
  getStructTreeRoot(): PdfReference;
  getMarkInfoDictionary(): PdfReference;
  /** Elements by the key of what belongs to them: for a page, those of its marked contents. */
  getStructParentTree(): { add(key: number, value: unknown): void; get(key: unknown): unknown[] };
  createStructParentTreeNextKey(): number;
  markStructureContent(tag: string): { refs: readonly { mcid: number }[] };
  markContent(tag: string, options?: object): unknown;
  endMarkedContent(): unknown;
  endMarkings(): void;
  endAcroForm(): unknown;
  annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): unknown;
  text(text: string, x: number, y: number, options: TextOptions): unknown;
};

export type AnnotationOptions = Record<string, unknown> & {
  structParent?: { add(reference: { annotationRef: PdfReference }): unknown };
};

export type TextOptions = { link?: string | undefined; goTo?: string | undefined };
