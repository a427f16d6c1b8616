import { fail } from '../../shared/contract/errors.ts';
import type { Digest } from '../ports/host.ts';
import type { RevisionPage, RevisionReason, StoredDraft } from '../ports/storage.ts';
import type { NoteGone } from './blob-leftovers.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

/** Automatic revisions of the same five minutes of the clock replace each other. */
const autosaveWindowMs = 5 * 60_000;

/** So many of the newest stay that were saved automatically, and so many of those from before something was deleted. */
const automaticRevisionsKept = 50;
const prunedReasons = ['autosave', 'shrunk'] as const satisfies readonly RevisionReason[];

type NewRevision = {
  id: string;
  revision: number;
  /** The newest one until now; undefined for the first. */
  before: number | undefined;
  savedAt: string;
  sha256: string;
  reason: RevisionReason;
  /** The body as JSON in UTF-8, encoded once for the hash and for the row. */
  bytes: Uint8Array;
};

type RevisionHead = {
  revision: number;
  saved_at: string;
  reason: RevisionReason;
  body_sha256: string;
  sha256: string;
};
type RevisionRecord = RevisionHead & { body: Buffer };

/** The past states of every proposal, ordered by revision: the clock only says when, never in which order. */
export function createRevisionTable(connection: Connection, digest: Digest, noteGone: NoteGone) {
  const head = 'revision, saved_at, reason, body_sha256, sha256';
  const hasVersion = `EXISTS (SELECT 1 FROM versions
    WHERE versions.proposal_id = revisions.proposal_id AND versions.revision = revisions.revision)`;
  const selectNewest = connection.prepare<[string], RevisionHead>(
    `SELECT ${head} FROM revisions WHERE proposal_id = ? ORDER BY revision DESC LIMIT 1`,
  );
  const selectHeads = connection.prepare<[string], RevisionHead>(
    `SELECT ${head} FROM revisions WHERE proposal_id = ? ORDER BY revision DESC`,
  );
  const selectPage = connection.prepare<[string, number, number], RevisionHead>(
    `SELECT ${head} FROM revisions WHERE proposal_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
  );
  const selectOne = connection.prepare<[string, number], RevisionRecord>(
    `SELECT ${head}, body FROM revisions WHERE proposal_id = ? AND revision = ?`,
  );
  const insert = connection.prepare<[string, number, string, RevisionReason, string, string, Uint8Array]>(
    `INSERT INTO revisions (proposal_id, revision, saved_at, reason, body_sha256, sha256, body)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  // One statement asks and writes: a save of sixty kilobytes costs not much more than a statement or two.
  const replace = connection.prepare<[object]>(
    `UPDATE revisions SET revision = :revision, saved_at = :savedAt, body_sha256 = :sha256, sha256 = :hash, body = :bytes
     WHERE proposal_id = :id AND revision = :before AND reason = 'autosave'
       AND saved_at >= :windowStart AND saved_at < :windowEnd AND NOT ${hasVersion}`,
  );
  const updateReason = connection.prepare<[RevisionReason, string, string, number]>(
    'UPDATE revisions SET reason = ?, sha256 = ? WHERE proposal_id = ? AND revision = ?',
  );
  const prunable = `proposal_id = :id AND reason = :reason AND NOT ${hasVersion}`;
  const prune = connection.prepare<[{ id: string; reason: RevisionReason }], { body: Buffer }>(
    `DELETE FROM revisions WHERE ${prunable} AND revision <= (
       SELECT revision FROM revisions WHERE ${prunable}
       ORDER BY revision DESC LIMIT 1 OFFSET ${automaticRevisionsKept}) RETURNING body`,
  );

  const hashOf = (id: string, row: Omit<RevisionHead, 'sha256'>) =>
    rowHash(digest, [id, row.revision, row.saved_at, row.reason, row.body_sha256]);

  const add = ({ id, revision, before, savedAt, sha256, reason, bytes }: NewRevision): void => {
    const hash = hashOf(id, { revision, saved_at: savedAt, reason, body_sha256: sha256 });
    const isReplaced =
      reason === 'autosave' &&
      before !== undefined &&
      replace.run({ id, revision, before, savedAt, sha256, hash, bytes, ...windowOf(savedAt) }) > 0;
    if (isReplaced) return;
    insert.run(id, revision, savedAt, reason, sha256, hash, bytes);
    for (const pruned of prunedReasons)
      noteGone(
        prune.all({ id, reason: pruned }).map(({ body }) => body),
        bytes,
      );
  };

  /** Turns the newest revision into one that stays; one that stays for a reason already keeps it. */
  const keepNewest = (id: string, reason: RevisionReason): void =>
    connection.atomically(() => {
      const newest = selectNewest.get(id) ?? fail('proposal-not-found', { id });
      if (newest.reason === 'autosave') {
        updateReason.run(reason, hashOf(id, { ...newest, reason }), id, newest.revision);
      }
    });

  const readIntact = (id: string, revision: number): StoredDraft | undefined => {
    const row = selectOne.get(id, revision);
    if (row === undefined || hashOf(id, row) !== row.sha256 || digest(row.body) !== row.body_sha256)
      return undefined;
    return {
      id,
      revision,
      savedAt: row.saved_at,
      body: JSON.parse(row.body.toString()),
      sha256: row.body_sha256,
    };
  };

  const good = (id: string, revision?: number): StoredDraft | undefined => {
    if (revision !== undefined) return readIntact(id, revision);
    for (const { revision: candidate } of selectHeads.all(id)) {
      const found = readIntact(id, candidate);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  /** All of them, one at a time. */
  function* texts(id: string): Generator<Buffer> {
    for (const { revision } of selectHeads.all(id))
      yield selectOne.get(id, revision)?.body ?? Buffer.alloc(0);
  }

  const list = (id: string, { before = Number.MAX_SAFE_INTEGER, limit = -1 }: RevisionPage = {}) =>
    selectPage
      .all(id, before, limit)
      .map(({ revision, saved_at: savedAt, reason }) => ({ revision, savedAt, reason }));

  return { add, keepNewest, good, list, texts };
}

function windowOf(savedAt: string): { windowStart: string; windowEnd: string } {
  const start = Math.floor(Date.parse(savedAt) / autosaveWindowMs) * autosaveWindowMs;
  const instant = (ms: number) => new Date(ms).toISOString();
  return { windowStart: instant(start), windowEnd: instant(start + autosaveWindowMs) };
}
