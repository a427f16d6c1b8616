import { fail } from '../../shared/contract/errors.ts';
import type { FontStore } from '../ports/fonts.ts';
import type { Digest, Log } from '../ports/host.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type FontRecord = { bytes_sha256: string; facts: string; sha256: string };

/** Fonts that were added to the library, each once under the SHA-256 of its file. */
export function createFontStore(connection: Connection, digest: Digest, log: Log): FontStore {
  const selectAll = connection.prepare<[], FontRecord>(
    'SELECT bytes_sha256, facts, sha256 FROM fonts ORDER BY font_number',
  );
  const selectBytes = connection.prepare<[string], { bytes: Uint8Array }>(
    'SELECT bytes FROM fonts WHERE bytes_sha256 = ?',
  );
  const insert = connection.prepare<[string, string, string, Uint8Array]>(
    `INSERT INTO fonts (bytes_sha256, facts, sha256, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (bytes_sha256) DO NOTHING`,
  );
  const remove = connection.prepare<[string]>('DELETE FROM fonts WHERE bytes_sha256 = ?');

  return {
    all: () =>
      selectAll.all().flatMap(({ bytes_sha256: sha256, facts, sha256: hash }) => {
        if (rowHash(digest, [sha256, facts]) === hash)
          return [{ sha256, facts: JSON.parse(facts) as unknown }];
        log.warn(`The stored font ${sha256} no longer matches its hash and is not used`);
        return [];
      }),
    bytes: (sha256) => {
      const bytes = selectBytes.get(sha256)?.bytes;
      if (bytes !== undefined && digest(bytes) !== sha256)
        fail('storage-failed', { problem: `the stored font ${sha256} no longer matches its hash` });
      return bytes;
    },
    put: ({ sha256, facts, bytes }) => {
      const written = JSON.stringify(facts);
      insert.run(sha256, written, rowHash(digest, [sha256, written]), bytes);
    },
    remove: (sha256) => remove.run(sha256),
  };
}
