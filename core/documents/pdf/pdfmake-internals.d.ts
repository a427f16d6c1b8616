// The parts of pdfmake 0.3.11 that fast-path.ts, shared-fonts.ts, resolved-styles.ts, alike-words.ts, next-line.ts, plain-lines.ts, plain-drawings.ts, page-commands.ts, uncopied-content.ts, fallback-fonts.ts, unbroken-words.ts, early-end.ts, last-lines.ts and tagging/ reach into. pdfmake publishes no types for them.

declare module 'pdfmake/js/PDFDocument.js' {
  import type { EmbeddedImage } from './png-image.ts';
  import type { FastFont } from './shared-fonts.ts';

  /** The stream of commands that draw a page. */
  type PageContent = {
    write(command: string | Uint8Array): void;
    finalize(): void;
    /** Text that follows is drawn in this colour, and wholly opaque, if it is known. */
    textColor?: unknown;
  };

  type Document = {
    fonts: Record<string, Record<string, string>>;
    fontCache: Record<string, Record<string, FastFont>>;
    _fontFamilies: Record<string, FastFont>;
    _fontCount: number;
    _font: FastFont;
    _imageCount: number;
    page: { content: PageContent; fonts: Record<string, unknown> };
    /** What pdfmake laid out, page by page, from when it begins to draw. */
    _pdfMakePages?: { items: unknown[] }[];
    /** How many pages are drawn and written. */
    _pageBufferStart: number;
    opacity(opacity: number): Document;
    fillColor(color: unknown, opacity?: number): Document;
    resolveColor(color: unknown, preset: string): unknown;
    addContent(commands: string): Document;
    addPage(options?: object): Document;
    ref(data?: { Filter?: string }): {
      document: { _write(part: string | Uint8Array): void };
      buffer: Uint8Array[];
      finalize(): void;
    };
    openImage(source: string | Buffer): EmbeddedImage;
    getFontType(bold: boolean, italics: boolean): string;
    provideFont(familyName: string, bold: boolean, italics: boolean): FastFont;
    getFontFile(familyName: string, bold: boolean, italics: boolean): string | null;
    registerFont(name: string, bytes: Uint8Array): Document;
    font(name: string): Document;
  };
  const internals: {
    default: {
      prototype: Document;
      new (
        fonts: object,
        images: object,
        patterns: object,
        attachments: object,
        options: { font: null },
      ): Document;
    };
  };
  export = internals;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { DrawingDocument, PlacedDrawing } from './plain-drawings.ts';
  import type { FastLine, TextDocument } from './plain-lines.ts';

  const internals: {
    default: {
      prototype: {
        pdfDocument: TextDocument & DrawingDocument;
        renderLine(line: FastLine, x: number, y: number): void;
        renderSVG(drawing: PlacedDrawing): void;
      };
    };
  };
  export = internals;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  type Size = { width: number; height: number };
  const internals: {
    default: {
      prototype: { measureSVG(svg: string): Size; writeDimensions(svg: string, size: Size): string };
      new (): object;
    };
  };
  export = internals;
}

declare module 'pdfmake/js/StyleContextStack.js' {
  import type { Look } from './resolved-styles.ts';

  type Stack = {
    defaultStyle: object;
    styleOverrides: unknown[];
    pop(howMany?: number): void;
    clone(): Stack;
    /** Of the default style, and of each of the overrides that was asked for. */
    looks?: Look[];
  };
  type Item = Record<string, unknown>;
  const internals: {
    default: {
      prototype: Stack;
      getStyleProperty(item: Item, stack: Stack | null, property: string, defaultValue: unknown): unknown;
    };
  };
  export = internals;
}

declare module 'pdfmake/js/TextBreaker.js' {
  import type styles from 'pdfmake/js/StyleContextStack.js';
  import type { Word } from './unbroken-words.ts';

  type Stack = (typeof styles)['default']['prototype'];
  const internals: {
    default: { prototype: { getBreaks(texts: unknown, styles: Stack | null): Word[] } };
  };
  export = internals;
}

declare module 'pdfmake/js/TextInlines.js' {
  import type styles from 'pdfmake/js/StyleContextStack.js';
  import type { TextPiece } from './alike-words.ts';

  type Stack = (typeof styles)['default']['prototype'];
  type Inlines = {
    /** Writes into the pieces. */
    measure(pieces: TextPiece[], styles: Stack | null): TextPiece[];
    widthOfText(text: string, measured: TextPiece): number;
    /** The pieces of a text, or of runs of text with styles of their own, measured. */
    buildInlines(texts: unknown, styles: Stack | null): unknown;
  };
  const internals: { default: { prototype: Inlines } };
  export = internals;
}

declare module 'pdfmake/js/DocMeasure.js' {
  const internals: { default: { prototype: { measureNode(node: unknown): unknown } } };
  export = internals;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { LaidLine, Piece } from 'pdfmake/js/Line.js';

  /** A text that is being broken into lines: what stands on a line already is no longer in it. */
  type BrokenText = { _inlines?: Piece[]; keepsLastLines?: true; positions?: unknown[] };
  type Layout = {
    writer: {
      context(): { availableWidth: number; availableHeight: number };
      moveToNextPage(): void;
    };
    processNode(node: unknown, isVertical?: boolean): void;
    processImage(picture: { _width: number; _height: number }): void;
    processSVG(picture: { _width: number; _height: number }): void;
    buildNextLine(text: BrokenText): LaidLine | null;
  };
  const internals: { default: { prototype: Layout } };
  export = internals;
}

declare module 'pdfmake/js/Line.js' {
  /** A measured piece of a text, as far as it matters to where a line ends. */
  type Piece = Record<string, unknown> & {
    text: string;
    width: number;
    leadingCut?: number;
    trailingCut?: number;
    lineEnd?: boolean;
    noNewLine?: boolean;
    noWrap?: boolean;
  };
  type LaidLine = {
    inlines: Piece[];
    lastLineInParagraph?: boolean;
    addInline(piece: Piece): void;
    getHeight(): number;
  };
  const internals: { default: { new (widthPt: number): LaidLine } };
  export = internals;
}

declare module 'pdfmake/js/ElementWriter.js' {
  const internals: { default: { prototype: object } };
  export = internals;
}

declare module 'pdfmake/js/PageElementWriter.js' {
  const internals: { default: { prototype: object } };
  export = internals;
}
