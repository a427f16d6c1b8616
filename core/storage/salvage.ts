import { isAppError } from '../../shared/contract/errors.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import type { SalvagedPart } from '../../shared/domain/salvage.ts';
import type { HostPorts } from '../ports/host.ts';
import { createBlobReader } from './blob-store.ts';
import { createConnection } from './connection.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';
import { createExportStore } from './export-store.ts';
import { createFontStore } from './font-store.ts';
import { createPrivateFile } from './library-folder.ts';
import { migrate, migrations, newestVersion, versionOf } from './migrate.ts';
import { createProposalStore } from './proposal-store.ts';
import { columnsOf, copyReadableRows, tablesOf } from './readable-rows.ts';
import { createSettingsStore } from './settings-store.ts';
import { createVersionStore } from './version-store.ts';

/** The newest text that can be read of a proposal whose entry, or whose newest text, can't. */
export type RecoveredProposal = {
  id: string;
  proposal: Proposal;
  /** The first number that none of its revisions has. */
  revision: number;
  trashedAt: string | null;
};

export type SalvagedLibrary = { recovered: RecoveredProposal[]; lostCount: number; unread: SalvagedPart[] };

/** Pictures of first pages are missing here, because they are made again. */
const partOf: Readonly<Record<string, SalvagedPart>> = {
  proposals: 'places',
  revisions: 'history',
  versions: 'versions',
  exports: 'receipts',
  blobs: 'files',
  settings: 'settings',
  tags: 'tags',
  archived: 'archive',
  saved_views: 'views',
  export_presets: 'presets',
  fonts: 'fonts',
};

/**
 * Makes a new library of what can still be read of a damaged one, which is not written to. Rows are copied as they are;
 * then the code that reads them judges: what does not match its hash goes, because what a damaged page makes of a row
 * may look like a row. Proposals that have to be put together from what is left are returned, and not yet in it.
 */
export function salvageLibrary(
  from: string,
  to: string,
  ports: Pick<HostPorts, 'digest' | 'log'>,
): SalvagedLibrary {
  createPrivateFile(to);
  const source = openDatabase(from, { readonly: true });
  const target = openDatabase(to);
  try {
    // Parents may be missing until what is left of a proposal is put together.
    target.pragma('foreign_keys = OFF');
    const version = versionOf(source) || newestVersion(migrations);
    migrate(
      target,
      migrations.filter((step) => step.version <= version),
    );
    const unread = copyReadableRows(source, target, ports.log);
    migrate(target, migrations);
    return target.transaction(() => judge(target, to, unread, ports))();
  } finally {
    source.close();
    target.close();
  }
}

function judge(
  database: SqliteDatabase,
  path: string,
  unreadTables: readonly string[],
  { digest, log }: Pick<HostPorts, 'digest' | 'log'>,
): SalvagedLibrary {
  const reopen = (): never => {
    throw new Error('a salvage does not outlive its connection');
  };
  const connection = createConnection(path, database, reopen, log);
  const proposals = createProposalStore(connection, digest);
  const versions = createVersionStore(connection, digest, log);
  const exports = createExportStore(connection, digest, log);
  const blob = createBlobReader(connection, digest);
  const fonts = createFontStore(connection, digest, log);
  const unread = new Set(unreadTables.flatMap((table) => partOf[table] ?? []));

  /** Takes away the rows that do not match their hash. */
  const weed = <Key extends (string | number)[]>(
    table: string,
    key: string,
    isSound: (...values: Key) => boolean,
  ) => {
    const rows = database.prepare<[], Key>(`SELECT ${key} FROM ${table}`).raw().all();
    const unsound = rows.filter((values) => !isSound(...values));
    const remove = database.prepare(`DELETE FROM ${table} WHERE (${key}) = (${key.replace(/\w+/g, '?')})`);
    for (const values of unsound) remove.run(values);
    const part = partOf[table];
    if (part && unsound.length > 0) unread.add(part);
  };

  const hasRevision = (id: string, revision: number) => proposals.goodRevision(id, revision) !== undefined;
  weed('versions', 'proposal_id, revision', (id: string, revision: number) => {
    return versions.find(id, revision) !== undefined && hasRevision(id, revision);
  });
  weed('revisions', 'proposal_id, revision', hasRevision);
  weed('exports', 'export_id', (exportId: string) => exports.find(exportId) !== undefined);
  weed('blobs', 'bytes_sha256', (sha256: string) => isWhole(() => blob(sha256)));
  const soundFonts = new Set(fonts.all().map(({ sha256 }) => sha256));
  weed('fonts', 'bytes_sha256', (sha256: string) => {
    return soundFonts.has(sha256) && isWhole(() => fonts.bytes(sha256));
  });
  if (createSettingsStore(connection, digest, log).read().kind === 'damaged') unread.add('settings');

  const ids = database
    .prepare<[], string>('SELECT id FROM proposals UNION SELECT proposal_id FROM revisions')
    .pluck()
    .all();
  const suspects = ids.filter((id) => !isWhole(() => proposals.draft(id)));
  const recovered = suspects.flatMap((id): RecoveredProposal[] => {
    const good = proposals.goodRevision(id);
    const parsed = ProposalDraft.safeParse(good?.body);
    if (!good || !parsed.success) return [];
    const row = proposals.row(id);
    const known = row?.isDamaged === false ? row : undefined;
    if (!known) unread.add('places');
    const revision = 1 + Math.max(good.revision, known?.revision ?? 0);
    return [{ id, proposal: parsed.data, revision, trashedAt: known?.trashedAt ?? null }];
  });

  const remove = database.prepare<[string]>('DELETE FROM proposals WHERE id = ?');
  for (const id of suspects) remove.run(id);
  removeOrphans(database, new Set(recovered.map(({ id }) => id)));
  return { recovered, lostCount: suspects.length - recovered.length, unread: [...unread] };
}

/** What belongs to proposals of which no text is left. */
function removeOrphans(database: SqliteDatabase, coming: ReadonlySet<string>): void {
  for (const table of tablesOf(database)) {
    if (!columnsOf(database, table).includes('proposal_id')) continue;
    const orphans = database
      .prepare<[], string>(
        `SELECT DISTINCT proposal_id FROM ${table} WHERE proposal_id NOT IN (SELECT id FROM proposals)`,
      )
      .pluck()
      .all();
    const remove = database.prepare<[string]>(`DELETE FROM ${table} WHERE proposal_id = ?`);
    for (const id of orphans) if (!coming.has(id)) remove.run(id);
  }
}

function isWhole(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}
