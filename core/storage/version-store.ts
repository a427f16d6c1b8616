import type { Digest, Log } from '../ports/host.ts';
import type { VersionReason, VersionRow, VersionStore } from '../ports/storage.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type VersionRecord = {
  proposal_id: string;
  revision: number;
  name: string;
  reason: VersionReason;
  kept_at: string;
  content_sha256: string;
  sha256: string;
};

const columns = 'proposal_id, revision, name, reason, kept_at, content_sha256, sha256';

/** The revisions that stay for good, and why. One that no longer matches its hash keeps its revision, but is not shown. */
export function createVersionStore(connection: Connection, digest: Digest, log: Log): VersionStore {
  const upsert = connection.prepare<[object]>(
    `INSERT INTO versions (${columns})
     VALUES (:proposalId, :revision, :name, :reason, :keptAt, :contentSha256, :sha256)
     ON CONFLICT (proposal_id, revision) DO UPDATE SET name = excluded.name, reason = excluded.reason,
       kept_at = excluded.kept_at, content_sha256 = excluded.content_sha256, sha256 = excluded.sha256`,
  );
  const selectOne = connection.prepare<[string, number], VersionRecord>(
    `SELECT ${columns} FROM versions WHERE proposal_id = ? AND revision = ?`,
  );
  const selectAll = connection.prepare<[string], VersionRecord>(
    `SELECT ${columns} FROM versions WHERE proposal_id = ? ORDER BY revision DESC`,
  );
  const selectByContent = connection.prepare<[string], VersionRecord>(
    `SELECT ${columns} FROM versions WHERE content_sha256 = ? ORDER BY kept_at DESC, revision DESC`,
  );

  const hashOf = ({ proposalId, revision, name, reason, keptAt, contentSha256 }: VersionRow) =>
    rowHash(digest, [proposalId, revision, name, reason, keptAt, contentSha256]);

  const intact = (record: VersionRecord): VersionRow[] => {
    const row = toRow(record);
    if (hashOf(row) === record.sha256) return [row];
    log.warn(`A version of proposal ${record.proposal_id} no longer matches its hash and is not shown`);
    return [];
  };

  return {
    put: (row) => upsert.run({ ...row, sha256: hashOf(row) }),
    find: (proposalId, revision) => {
      const record = selectOne.get(proposalId, revision);
      return record === undefined ? undefined : intact(record)[0];
    },
    listFor: (proposalId) => selectAll.all(proposalId).flatMap(intact),
    withContent: (contentSha256) => selectByContent.all(contentSha256).flatMap(intact),
  };
}

function toRow(record: VersionRecord): VersionRow {
  return {
    proposalId: record.proposal_id,
    revision: record.revision,
    name: record.name,
    reason: record.reason,
    keptAt: record.kept_at,
    contentSha256: record.content_sha256,
  };
}
