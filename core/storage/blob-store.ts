import { fail, isAppError } from '../../shared/contract/errors.ts';
import type { Digest } from '../ports/host.ts';
import type { BlobStore, StoredBlob } from '../ports/storage.ts';
import type { BlobLeftovers } from './blob-leftovers.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type BlobRecord = { media_type: StoredBlob['mediaType']; name: string; sha256: string; bytes: Uint8Array };

/** Images and PDFs, each stored once under the SHA-256 of its bytes, as long as anything may need them. */
export function createBlobStore(
  connection: Connection,
  digest: Digest,
  leftovers: Pick<BlobLeftovers, 'noteStored' | 'clean'>,
): BlobStore {
  const insert = connection.prepare<[string, string, string, string, Uint8Array]>(
    `INSERT INTO blobs (bytes_sha256, media_type, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (bytes_sha256) DO UPDATE SET
       media_type = excluded.media_type, name = excluded.name, sha256 = excluded.sha256, bytes = excluded.bytes`,
  );
  const get = createBlobReader(connection, digest);

  /** One that is damaged is stored again by whoever has it. */
  const isIntact = (sha256: string): boolean => {
    try {
      return get(sha256) !== undefined;
    } catch (error) {
      if (isAppError(error, 'storage-failed')) return false;
      throw error;
    }
  };
  return {
    put: ({ mediaType, name, bytes }) =>
      connection.atomically(() => {
        const sha256 = digest(bytes);
        if (!isIntact(sha256))
          insert.run(sha256, mediaType, name, rowHash(digest, [sha256, mediaType, name]), bytes);
        leftovers.noteStored(sha256);
        return sha256;
      }),
    get,
    clean: leftovers.clean,
  };
}

/** Reads a file by its hash; throws `storage-failed` when it is no longer what was stored. */
export function createBlobReader(connection: Connection, digest: Digest): BlobStore['get'] {
  const select = connection.prepare<[string], BlobRecord>(
    'SELECT media_type, name, sha256, bytes FROM blobs WHERE bytes_sha256 = ?',
  );
  return (sha256) => {
    const row = select.get(sha256);
    if (row === undefined) return undefined;
    const isIntact =
      row.sha256 === rowHash(digest, [sha256, row.media_type, row.name]) && digest(row.bytes) === sha256;
    if (!isIntact)
      fail('storage-failed', { problem: `the stored image ${sha256} no longer matches its hash` });
    return { sha256, mediaType: row.media_type, name: row.name, bytes: row.bytes };
  };
}
