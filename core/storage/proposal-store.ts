import { fail } from '../../shared/contract/errors.ts';
import type { Digest } from '../ports/host.ts';
import type {
  ListRequest,
  ProposalRow,
  ProposalStore,
  ProposalSummaryColumns,
  StoredDraft,
} from '../ports/storage.ts';
import type { NoteGone } from './blob-leftovers.ts';
import type { Connection } from './connection.ts';
import { createRevisionTable } from './revision-table.ts';
import { rowHash } from './row-hash.ts';
import { createBodyWriter, textLengthOf } from './stored-body.ts';
import { createUntilWritten } from './until-written.ts';

type ProposalRecord = {
  id: string;
  revision: number;
  created_at: string;
  saved_at: string;
  trashed_at: string | null;
  title: string;
  organisation: string;
  tool: string;
  status: string;
  headline_amount_minor: number | null;
  headline_currency: string | null;
  next_step: string;
  body_sha256: string;
  sha256: string;
};

type RowRecord = ProposalRecord & { has_thumbnail: 0 | 1 };
type ListedRecord = RowRecord & { change_number: number };
type DraftRecord = ProposalRecord & { body: Buffer | null };

const columns = `id, revision, created_at, saved_at, trashed_at, title, organisation, tool, status,
  headline_amount_minor, headline_currency, next_step, body_sha256, sha256`;

/** What is known about a stored draft whose hash was right when this process last read or wrote it. */
type Trusted = Pick<ProposalRecord, 'created_at' | 'trashed_at' | 'revision'> & { textLength: number };

/** Proposals, their drafts and their revisions in SQLite. Every row carries a hash that is checked when it is read. */
export function createProposalStore(
  connection: Connection,
  digest: Digest,
  noteGone: NoteGone = () => {},
): ProposalStore {
  const revisions = createRevisionTable(connection, digest, noteGone);
  const writeBody = createBodyWriter();
  const trusted = new Map<string, Trusted>();
  let lastChange: number | undefined;
  // The number of a change that was undone is not given again: the search may know it from a proposal that is gone.
  connection.onUndone(() => trusted.clear());

  const countedOnce = createUntilWritten<number>(connection);
  const hasThumbnail = 'EXISTS (SELECT 1 FROM thumbnails WHERE proposal_id = id) AS has_thumbnail';
  const selectRow = connection.prepare<[string], RowRecord>(
    `SELECT ${columns}, ${hasThumbnail} FROM proposals WHERE id = ?`,
  );
  const selectRows = connection.prepare<[string], RowRecord>(
    `SELECT ${columns}, ${hasThumbnail} FROM proposals WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const selectDraft = connection.prepare<[string], DraftRecord>(
    `SELECT p.*, r.body FROM proposals AS p
     LEFT JOIN revisions AS r ON r.proposal_id = p.id AND r.revision = p.revision WHERE p.id = ?`,
  );
  const selectPage = connection.prepare<[object], ListedRecord>(
    `SELECT ${columns}, ${hasThumbnail}, change_number FROM proposals
     WHERE (trashed_at IS NOT NULL) = :trashed AND change_number < :before
       AND NOT (:hidesArchived AND EXISTS (SELECT 1 FROM archived WHERE proposal_id = id))
     ORDER BY change_number DESC LIMIT :limit`,
  );
  const countPlace = connection.prepare<[object], { total: number }>(
    `SELECT (SELECT count(*) FROM proposals WHERE (trashed_at IS NOT NULL) = :trashed) - iif(:hidesArchived,
       (SELECT count(*) FROM archived JOIN proposals ON id = proposal_id
        WHERE (trashed_at IS NOT NULL) = :trashed), 0) AS total`,
  );
  // Two looks at the end of the index instead of one at every row.
  const selectLastChange = connection.prepare<[], { number: number | null }>(
    `SELECT max(number) AS number FROM (
       SELECT max(change_number) AS number FROM proposals WHERE (trashed_at IS NOT NULL) = 0
       UNION ALL SELECT max(change_number) FROM proposals WHERE (trashed_at IS NOT NULL) = 1)`,
  );
  const insertRow = connection.prepare<[object]>(
    `INSERT INTO proposals (${columns}, change_number)
     VALUES (:id, :revision, :created_at, :saved_at, :trashed_at, :title, :organisation, :tool, :status,
       :headline_amount_minor, :headline_currency, :next_step, :body_sha256, :sha256, :change_number)`,
  );
  const updateRow = connection.prepare<[object]>(
    `UPDATE proposals SET revision = :revision, saved_at = :saved_at, title = :title, organisation = :organisation,
       tool = :tool, status = :status, headline_amount_minor = :headline_amount_minor,
       headline_currency = :headline_currency, next_step = :next_step, body_sha256 = :body_sha256,
       sha256 = :sha256, change_number = :change_number
     WHERE id = :id`,
  );
  const updateTrashed = connection.prepare<[string | null, string, string]>(
    'UPDATE proposals SET trashed_at = ?, sha256 = ? WHERE id = ?',
  );
  const removeRow = connection.prepare<[string]>('DELETE FROM proposals WHERE id = ?');
  const selectThumbnail = connection.prepare<[string], { png: Uint8Array }>(
    'SELECT png FROM thumbnails WHERE proposal_id = ?',
  );
  const upsertThumbnail = connection.prepare<[string, Uint8Array]>(
    `INSERT INTO thumbnails (proposal_id, png) VALUES (?, ?)
     ON CONFLICT (proposal_id) DO UPDATE SET png = excluded.png`,
  );

  const hashOf = (record: Omit<ProposalRecord, 'sha256'>) =>
    rowHash(digest, [
      record.id,
      record.revision,
      record.created_at,
      record.saved_at,
      record.trashed_at,
      record.title,
      record.organisation,
      record.tool,
      record.status,
      record.headline_amount_minor,
      record.headline_currency,
      record.next_step,
      record.body_sha256,
    ]);

  /** This process alone writes, so it may count in memory. */
  const nextChange = (): number => {
    lastChange = (lastChange ?? selectLastChange.get()?.number ?? 0) + 1;
    return lastChange;
  };

  const toRecord = (
    id: string,
    summary: ProposalSummaryColumns,
    version: {
      revision: number;
      savedAt: string;
      createdAt: string;
      trashedAt: string | null;
      bodySha256: string;
    },
  ) => {
    const record = {
      id,
      revision: version.revision,
      created_at: version.createdAt,
      saved_at: version.savedAt,
      trashed_at: version.trashedAt,
      title: summary.title,
      organisation: summary.organisation,
      tool: summary.tool,
      status: summary.status,
      headline_amount_minor: summary.headlineAmountMinor,
      headline_currency: summary.headlineCurrency,
      next_step: summary.nextStep,
      body_sha256: version.bodySha256,
    };
    return {
      ...record,
      sha256: hashOf(record),
      change_number: nextChange(),
    };
  };

  const toRow = (record: RowRecord): ProposalRow => ({
    id: record.id,
    revision: record.revision,
    createdAt: record.created_at,
    savedAt: record.saved_at,
    trashedAt: record.trashed_at,
    title: record.title,
    organisation: record.organisation,
    tool: record.tool,
    status: record.status,
    headlineAmountMinor: record.headline_amount_minor,
    headlineCurrency: record.headline_currency,
    nextStep: record.next_step,
    isDamaged: hashOf(record) !== record.sha256,
    hasThumbnail: record.has_thumbnail === 1,
  });

  const damaged = (id: string): never =>
    fail('proposal-damaged', { id, lastGoodRevision: revisions.good(id)?.revision ?? null });

  const intactRow = (id: string): ProposalRecord => {
    const record = selectRow.get(id) ?? fail('proposal-not-found', { id });
    return hashOf(record) === record.sha256 ? record : damaged(id);
  };

  const draft = (id: string): StoredDraft | undefined => {
    const record = selectDraft.get(id);
    if (record === undefined) return undefined;
    const { body, revision, saved_at: savedAt, body_sha256: sha256 } = record;
    if (body === null || hashOf(record) !== record.sha256 || digest(body) !== sha256) return damaged(id);
    trusted.set(id, {
      created_at: record.created_at,
      trashed_at: record.trashed_at,
      revision,
      textLength: textLengthOf(body),
    });
    return { id, revision, savedAt, body: JSON.parse(body.toString()), sha256 };
  };

  const trustedDraft = (id: string): Trusted => {
    if (!trusted.has(id)) draft(id);
    return trusted.get(id) ?? fail('proposal-not-found', { id });
  };

  const create: ProposalStore['create'] = (id, body, summary, savedAt, reason, revision = 1) =>
    connection.atomically(() => {
      const { bytes, textLength } = writeBody(body);
      const sha256 = digest(bytes);
      const version = { revision, savedAt, createdAt: savedAt, trashedAt: null, bodySha256: sha256 };
      insertRow.run(toRecord(id, summary, version));
      revisions.add({ id, revision, before: undefined, savedAt, sha256, reason, bytes });
      trusted.set(id, { created_at: savedAt, trashed_at: null, revision, textLength });
      return { id, revision, savedAt, body, sha256 };
    });

  const save: ProposalStore['save'] = (id, body, summary, savedAt, reason) =>
    connection.atomically(() => {
      const before = trustedDraft(id);
      const revision = before.revision + 1;
      const { bytes, textLength } = writeBody(body);
      const sha256 = digest(bytes);
      const { created_at: createdAt, trashed_at: trashedAt } = before;
      updateRow.run(toRecord(id, summary, { revision, savedAt, createdAt, trashedAt, bodySha256: sha256 }));
      if (losesMuch(before.textLength, textLength)) revisions.keepNewest(id, 'shrunk');
      revisions.add({ id, revision, before: before.revision, savedAt, sha256, reason, bytes });
      trusted.set(id, { ...before, revision, textLength });
      return { id, revision, savedAt, body, sha256 };
    });

  const list = ({ limit, after, trashed, hidesArchived = false }: ListRequest) => {
    const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
    if (!Number.isSafeInteger(before)) fail('bad-request', { problem: 'the cursor is not one of this list' });
    const place = { trashed: trashed ? 1 : 0, hidesArchived: hidesArchived ? 1 : 0 };
    const found = selectPage.all({ ...place, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      rows: page.map(toRow),
      next: found.length > limit ? String(page.at(-1)?.change_number) : undefined,
      total: countedOnce(JSON.stringify(place), () => countPlace.get(place)?.total ?? 0),
    };
  };

  return {
    list,
    create,
    draft,
    save,
    row: (id) => {
      const record = selectRow.get(id);
      return record === undefined ? undefined : toRow(record);
    },
    rows: (ids) => {
      const found = new Map(selectRows.all(JSON.stringify(ids)).map((record) => [record.id, record]));
      return ids.flatMap((id) => {
        const record = found.get(id);
        return record === undefined ? [] : [toRow(record)];
      });
    },
    keepRevision: (id, reason) => revisions.keepNewest(id, reason),
    revisions: (id, page) => revisions.list(id, page),
    goodRevision: (id, revision) => revisions.good(id, revision),
    setTrashed: (id, trashedAt) =>
      connection.atomically(() => {
        const record = intactRow(id);
        updateTrashed.run(trashedAt, hashOf({ ...record, trashed_at: trashedAt }), id);
        trusted.delete(id);
      }),
    remove: (id) =>
      connection.atomically(() => {
        noteGone(revisions.texts(id), undefined);
        removeRow.run(id);
        trusted.delete(id);
      }),
    thumbnail: (id) => selectThumbnail.get(id)?.png,
    setThumbnail: (id, png) => connection.derive(() => upsertThumbnail.run(id, png)),
  };
}

/** About two sentences, or a small entry of a list. */
const muchBytes = 200;

/** What goes all at once, or makes more than half of the text, may have been deleted by mistake: what was there stays. */
function losesMuch(bytesBefore: number, bytesAfter: number): boolean {
  return bytesBefore - bytesAfter > muchBytes || bytesAfter * 2 < bytesBefore;
}
