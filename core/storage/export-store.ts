import type { Digest, Log } from '../ports/host.ts';
import type { ExportRow, ExportStore } from '../ports/storage.ts';
import type { Connection } from './connection.ts';
import { rowHash } from './row-hash.ts';

type ExportRecord = {
  export_id: string;
  proposal_id: string;
  revision: number;
  kind: string;
  file_name: string;
  file_sha256: string;
  content_sha256: string;
  page_count: number;
  byte_count: number;
  exported_at: string;
  sha256: string;
};

const columns = `export_id, proposal_id, revision, kind, file_name, file_sha256, content_sha256, page_count,
  byte_count, exported_at, sha256`;

/** Receipts of written documents. A receipt that no longer matches its hash proves nothing and is left out. */
export function createExportStore(connection: Connection, digest: Digest, log: Log): ExportStore {
  const insert = connection.prepare<[object]>(
    `INSERT INTO exports (${columns})
     VALUES (:exportId, :proposalId, :revision, :kind, :fileName, :fileSha256, :contentSha256, :pageCount,
       :byteCount, :exportedAt, :sha256)`,
  );
  const selectOne = connection.prepare<[string], ExportRecord>(
    `SELECT ${columns} FROM exports WHERE export_id = ?`,
  );
  const selectAll = connection.prepare<[string], ExportRecord>(
    `SELECT ${columns} FROM exports WHERE proposal_id = ? ORDER BY export_number DESC`,
  );

  const hashOf = (row: ExportRow) =>
    rowHash(digest, [
      row.exportId,
      row.proposalId,
      row.revision,
      row.kind,
      row.fileName,
      row.fileSha256,
      row.contentSha256,
      row.pageCount,
      row.byteCount,
      row.exportedAt,
    ]);

  const intact = (record: ExportRecord): ExportRow[] => {
    const row = toRow(record);
    if (hashOf(row) === record.sha256) return [row];
    log.warn(`The receipt of export ${record.export_id} no longer matches its hash and is not shown`);
    return [];
  };

  return {
    add: (row) => insert.run({ ...row, sha256: hashOf(row) }),
    find: (exportId) => {
      const record = selectOne.get(exportId);
      return record === undefined ? undefined : intact(record)[0];
    },
    listFor: (proposalId) => selectAll.all(proposalId).flatMap(intact),
  };
}

function toRow(record: ExportRecord): ExportRow {
  return {
    exportId: record.export_id,
    proposalId: record.proposal_id,
    revision: record.revision,
    kind: record.kind,
    fileName: record.file_name,
    fileSha256: record.file_sha256,
    contentSha256: record.content_sha256,
    pageCount: record.page_count,
    byteCount: record.byte_count,
    exportedAt: record.exported_at,
  };
}
