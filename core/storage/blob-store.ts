import { fail } from '../../shared/contract/errors.ts';
import type { Digest } from '../ports/host.ts';
import type { BlobStore, StoredBlob } from '../ports/storage.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type BlobRecord = { media_type: StoredBlob['mediaType']; name: string; sha256: string; bytes: Uint8Array };

/** Images, each stored once under the SHA-256 of its bytes. */
export function createBlobStore(connection: Connection, digest: Digest): BlobStore {
  const insert = connection.prepare<[string, string, string, string, Uint8Array]>(
    `INSERT INTO blobs (bytes_sha256, media_type, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (bytes_sha256) DO NOTHING`,
  );
  const select = connection.prepare<[string], BlobRecord>(
    'SELECT media_type, name, sha256, bytes FROM blobs WHERE bytes_sha256 = ?',
  );

  return {
    put: ({ mediaType, name, bytes }) => {
      const sha256 = digest(bytes);
      insert.run(sha256, mediaType, name, rowHash(digest, [sha256, mediaType, name]), bytes);
      return sha256;
    },
    get: (sha256) => {
      const row = select.get(sha256);
      if (row === undefined) return undefined;
      const isIntact =
        row.sha256 === rowHash(digest, [sha256, row.media_type, row.name]) && digest(row.bytes) === sha256;
      if (!isIntact)
        fail('storage-failed', { problem: `the stored image ${sha256} no longer matches its hash` });
      return { sha256, mediaType: row.media_type, name: row.name, bytes: row.bytes };
    },
  };
}
