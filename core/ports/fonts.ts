import type { AddedFont } from '../../shared/domain/printing/added-font.ts';

/** What is stored of a font beside its bytes. `facts` is parsed JSON; the services give it its meaning. */
export type StoredFont = { sha256: string; facts: unknown };

export type FontStore = {
  /** In the order in which they were added. One whose row no longer matches its hash is left out, and logged. */
  all(): readonly StoredFont[];
  /** Undefined where there is no such font. Throws `storage-failed` when the bytes no longer match their hash. */
  bytes(sha256: string): Uint8Array | undefined;
  /** The same bytes are stored once. */
  put(font: StoredFont & { bytes: Uint8Array }): void;
  remove(sha256: string): void;
};

export type FontFacts = Omit<AddedFont, 'sha256' | 'byteCount'>;

/**
 * Opens a font file with the library that prints with it, beside the main loop and within limits. Throws
 * `font-refused` with the reason when it can't be printed with, or its maker does not let a document carry it.
 */
export type InspectFont = (bytes: Uint8Array) => Promise<FontFacts>;
