import type { Clock } from '../ports/host.ts';
import type { Connection } from './connection.ts';

/** An edit that nobody could save is kept beside its window, and may name a file that no text here names yet. */
const keptAfterStoringMs = 30 * 86_400_000;

/** Some milliseconds of reading. */
const textsPerStep = 50;

const hashPattern = /[0-9a-f]{64}/g;

/**
 * Takes attached files and pictures away that nothing refers to. Which ones that may be is noted when one is stored,
 * and when a text that names one goes; then every text is asked. In one that has a key named `sha256`, whatever looks
 * like a hash counts as a reference.
 */
export function createBlobLeftovers(connection: Connection, clock: Clock) {
  const note = connection.prepare<[string, string]>(
    `INSERT INTO leftover_blobs SELECT bytes_sha256, ? FROM blobs
     WHERE bytes_sha256 IN (SELECT value FROM json_each(?))
     ON CONFLICT (bytes_sha256) DO UPDATE SET keep_until = excluded.keep_until`,
  );
  const selectDue = connection.prepareValues<[string], string>(
    'SELECT bytes_sha256 FROM leftover_blobs WHERE keep_until <= ?',
  );
  const selectTexts = connection.prepare<[number], { rowid: number; body: Buffer }>(
    `SELECT rowid, body FROM revisions WHERE rowid > ? ORDER BY rowid LIMIT ${textsPerStep}`,
  );
  const selectLastChange = connection.prepareValues<[], number | null>(
    'SELECT max(change_number) FROM proposals',
  );
  const selectTextsSince = connection.prepareValues<[number], Buffer>(
    `SELECT body FROM revisions WHERE proposal_id IN (
       SELECT id FROM proposals WHERE (trashed_at IS NOT NULL) IN (0, 1) AND change_number > ?)`,
  );
  const selectOtherTexts = connection.prepareValues<[], Buffer>(
    'SELECT body FROM settings UNION ALL SELECT CAST(preset AS BLOB) FROM export_presets',
  );
  const removeNote = connection.prepare<[string]>('DELETE FROM leftover_blobs WHERE bytes_sha256 = ?');
  const removeBlob = connection.prepare<[string]>('DELETE FROM blobs WHERE bytes_sha256 = ?');
  /**
   * How often this process was given a file, or took it out of a proposal that stays: a window may be about to name it,
   * or to take back what removed it.
   */
  const held = new Map<string, number>();
  let steps: Generator<undefined, undefined> | undefined;
  connection.onUndone(() => {
    steps = undefined;
  });

  const hold = (sha256: string, by: number) => {
    const count = (held.get(sha256) ?? 0) + by;
    if (count > 0) held.set(sha256, count);
    else held.delete(sha256);
  };
  const isFree = (sha256: string) => !held.has(sha256);

  /** Somebody gave it to the library, and will name it in a text. */
  const noteStored = (sha256: string): void => {
    hold(sha256, 1);
    note.run(new Date(clock.now().getTime() + keptAfterStoringMs).toISOString(), JSON.stringify([sha256]));
  };

  /**
   * Texts go, of a proposal that goes with them, or of something that keeps this newest text. What that one names stays;
   * the others may be wanted by whoever takes back the edits since.
   */
  const noteGone = (texts: Iterable<Uint8Array>, newest: Uint8Array | undefined): void => {
    const named = new Set<string>();
    for (const text of texts) for (const sha256 of hashesIn(text)) named.add(sha256);
    if (named.size === 0) return;
    for (const sha256 of newest ? hashesIn(newest) : []) named.delete(sha256);
    for (const sha256 of named) hold(sha256, newest ? Number.POSITIVE_INFINITY : -1);
    note.run('', JSON.stringify([...named]));
  };

  function* cleaning(): Generator<undefined, undefined> {
    const due = selectDue(clock.now().toISOString()).filter(isFree);
    const unnamed = new Set(due);
    const keepNamed = (text: Buffer) => {
      for (const sha256 of hashesIn(text)) unnamed.delete(sha256);
    };
    const lastChange = selectLastChange()[0] ?? 0;
    let after = 0;
    for (;;) {
      const texts = selectTexts.all(after);
      for (const { rowid, body } of texts) {
        keepNamed(body);
        after = rowid;
      }
      if (texts.length < textsPerStep) break;
      yield;
    }
    connection.atomically(() => {
      for (const text of [...selectTextsSince(lastChange), ...selectOtherTexts()]) keepNamed(text);
      for (const sha256 of due.filter(isFree)) {
        if (unnamed.has(sha256)) removeBlob.run(sha256);
        removeNote.run(sha256);
      }
    });
  }

  /** Does a part of the work; false when there is none. */
  const clean = (): boolean => {
    if (steps === undefined) {
      if (!selectDue(clock.now().toISOString()).some(isFree)) return false;
      steps = cleaning();
    }
    if (steps.next().done) steps = undefined;
    return true;
  };

  return { noteStored, noteGone, clean };
}

export type BlobLeftovers = ReturnType<typeof createBlobLeftovers>;

/** Told of texts that go, and of the one that takes their place. */
export type NoteGone = BlobLeftovers['noteGone'];

/** Looking for the key first takes a sixth of the time, because most texts name no file. */
function hashesIn(text: Uint8Array): readonly string[] {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  return bytes.includes('sha256') ? (bytes.toString('latin1').match(hashPattern) ?? []) : [];
}
