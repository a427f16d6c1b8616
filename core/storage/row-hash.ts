import type { Digest } from '../ports/host.ts';

/** What a row may hold besides its body, which is represented by its own digest. */
export type HashedColumn = string | number | null;

/** The hash of a row: a JSON array keeps neighbouring columns apart, so that no two rows read the same. */
export function rowHash(digest: Digest, columns: readonly HashedColumn[]): string {
  return digest(JSON.stringify(columns));
}
