/** Where a written document went, in the words that the screen needs. */
export type Delivery =
  | { kind: 'file'; path: string }
  /** The page fetches the bytes itself and hands them to the browser's own download. */
  | { kind: 'download' };

export type DocumentFile = {
  /** A safe name with its ending, made by core/files/safe-name.ts. */
  fileName: string;
  mediaType:
    | 'application/pdf'
    | 'application/x-countersign+json'
    | 'application/x-countersign-library'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'text/html'
    | 'text/csv'
    | 'text/calendar';
};

/** A long file, a piece at a time. Whoever writes asks for the next piece when the last one is written. */
export type Pieces = AsyncIterable<Uint8Array>;

/** A place the user has agreed to. Writing is atomic: the old file survives any failure. */
export type Target = {
  write(bytes: Uint8Array): Promise<Delivery>;
  /**
   * What may be too large to be held whole, read back before it counts. Answers the bytes where they are nowhere else,
   * which has a limit: throws `destination-refused` as soon as it is reached.
   */
  writePieces(pieces: Pieces): Promise<{ delivery: Delivery; bytes?: Uint8Array }>;
};

/** The only thing in which an export differs between shells: save dialog, download, or `--out`. */
export type Destination = {
  /** Undefined when the user changed their mind. Throws `destination-refused` for a place that can't be written. */
  choose(file: DocumentFile): Promise<Target | undefined>;
  /** A place for any number of files, chosen once; undefined when the user changed their mind. */
  chooseFolder(): Promise<((file: DocumentFile) => Target) | undefined>;
  /** Shows a file that this application has just written, in the system's file manager; a no-op elsewhere. */
  reveal(path: string): Promise<void>;
  /** Opens a file that this application has just written with the system's own program; a no-op elsewhere. */
  open(path: string): Promise<void>;
};
