import type { Digest, Log } from '../ports/host.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { NoteGone } from './blob-leftovers.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type SettingsRecord = { settings_number: number; saved_at: string; body: Buffer; sha256: string };

/** The settings of a library: one JSON document, and those before it that could not be read any more. */
export function createSettingsStore(
  connection: Connection,
  digest: Digest,
  log: Log,
  noteGone: NoteGone = () => {},
): SettingsStore {
  const selectCurrent = connection.prepare<[], SettingsRecord>(
    `SELECT settings_number, saved_at, body, sha256 FROM settings WHERE set_aside_at IS NULL
     ORDER BY settings_number DESC LIMIT 1`,
  );
  const selectSetAside = connection.prepare<[], { set_aside_at: string }>(
    `SELECT set_aside_at FROM settings WHERE set_aside_at IS NOT NULL ORDER BY settings_number DESC LIMIT 1`,
  );
  const insert = connection.prepare<[string, string, Uint8Array]>(
    'INSERT INTO settings (saved_at, sha256, body) VALUES (?, ?, ?)',
  );
  const removeCurrent = connection.prepare<[], { body: Buffer }>(
    'DELETE FROM settings WHERE set_aside_at IS NULL RETURNING body',
  );
  const updateSetAside = connection.prepare<[string]>(
    'UPDATE settings SET set_aside_at = ? WHERE set_aside_at IS NULL',
  );

  const hashOf = (savedAt: string, body: Uint8Array) => rowHash(digest, [savedAt, digest(body)]);

  const parsed = (body: Buffer): unknown => {
    try {
      return JSON.parse(body.toString());
    } catch (error) {
      log.error('The settings match their hash but are no JSON', error);
      return undefined;
    }
  };

  return {
    read: () => {
      const row = selectCurrent.get();
      if (row === undefined) return { kind: 'none' };
      if (hashOf(row.saved_at, row.body) !== row.sha256) return { kind: 'damaged' };
      const body = parsed(row.body);
      return body === undefined ? { kind: 'damaged' } : { kind: 'stored', body };
    },
    write: (body, savedAt) =>
      connection.atomically(() => {
        const bytes = Buffer.from(JSON.stringify(body));
        const gone = removeCurrent.all().map(({ body: before }) => before);
        insert.run(savedAt, hashOf(savedAt, bytes), bytes);
        noteGone(gone, bytes);
      }),
    setAside: (at) => updateSetAside.run(at),
    lastSetAsideAt: () => selectSetAside.get()?.set_aside_at,
  };
}
