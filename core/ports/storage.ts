import type { LibraryFacts } from '../../shared/domain/backup.ts';
import type { LostEdits } from '../../shared/domain/lost-edits.ts';
import type { ListedProposal } from './backups.ts';
import type { Catalogue, FilingStore } from './catalogue.ts';
import type { ExportPresetStore } from './export-presets.ts';
import type { FontStore } from './fonts.ts';
import type { SettingsStore } from './settings.ts';

/** Columns that the start screen shows and searches; derived from the document by the service that saves it. */
export type ProposalSummaryColumns = {
  title: string;
  organisation: string;
  tool: string;
  status: string;
  /** Three-year net benefit in minor units of `headlineCurrency`; null while it can't be computed. */
  headlineAmountMinor: number | null;
  headlineCurrency: string | null;
  nextStep: string;
};

export type ProposalRow = ProposalSummaryColumns & {
  id: string;
  revision: number;
  /** ISO UTC. */
  createdAt: string;
  savedAt: string;
  trashedAt: string | null;
  /** The row no longer matches its hash: what it says may be wrong, and its draft can't be edited. */
  isDamaged: boolean;
  hasThumbnail: boolean;
};

/**
 * A stored document at one revision. `body` is parsed JSON whose hash has been checked; the services give it its
 * meaning.
 */
export type StoredDraft = { id: string; revision: number; savedAt: string; body: unknown; sha256: string };

/**
 * How a revision came about, or what it was kept before. `autosave` revisions of the same five minutes replace each
 * other. `shrunk` is what was there before much of it was deleted or replaced.
 */
export type RevisionReason = 'created' | 'autosave' | 'imported' | 'exported' | 'shrunk' | 'restored';

/** Revisions with smaller numbers than `before`, at most `limit`. */
export type RevisionPage = { before?: number | undefined; limit?: number | undefined };

/** Why a revision stays for good: its author named it, a document or a file was made of it, or it came from one. */
export type VersionReason = 'named' | 'exported' | 'moved' | 'imported';

/** A revision that is never replaced and never pruned. */
export type VersionRow = {
  proposalId: string;
  revision: number;
  name: string;
  reason: VersionReason;
  /** ISO UTC. */
  keptAt: string;
  /** SHA-256 of the proposal's content, as printed in the footer of a document that was made of it. */
  contentSha256: string;
};

export type StoredBlob = {
  sha256: string;
  mediaType: 'image/png' | 'image/jpeg' | 'application/pdf';
  name: string;
  bytes: Uint8Array;
};

export type ExportRow = {
  exportId: string;
  proposalId: string;
  revision: number;
  kind: string;
  fileName: string;
  /** SHA-256 of the file. */
  fileSha256: string;
  /** SHA-256 of the proposal's content, as printed in the footer. */
  contentSha256: string;
  pageCount: number;
  byteCount: number;
  exportedAt: string;
};

export type ListRequest = {
  limit: number;
  /** The cursor of the last row seen; rows come newest first. */
  after: string | undefined;
  trashed: boolean;
  /** Leaves out what is archived. */
  hidesArchived?: boolean;
};

/** Reads and writes proposals. Every method is synchronous and, outside `atomically`, its own transaction. */
export type ProposalStore = {
  list(request: ListRequest): { rows: ProposalRow[]; next: string | undefined; total: number };
  row(id: string): ProposalRow | undefined;
  /** Those that are there, in the order in which they are asked for. */
  rows(ids: readonly string[]): ProposalRow[];
  /** Writes revision 1, or this one where earlier ones were left behind by a proposal that is put together again. */
  create(
    id: string,
    body: unknown,
    summary: ProposalSummaryColumns,
    savedAt: string,
    reason: RevisionReason,
    revision?: number,
  ): StoredDraft;
  /** Throws `proposal-damaged` when the stored bytes no longer match their hash. */
  draft(id: string): StoredDraft | undefined;
  /**
   * Writes the next revision and returns it. The caller has checked the base revision in the same `atomically`.
   * Never writes over a row whose hash no longer matches: throws `proposal-damaged` instead.
   */
  save(
    id: string,
    body: unknown,
    summary: ProposalSummaryColumns,
    savedAt: string,
    reason: RevisionReason,
  ): StoredDraft;
  /** Marks the newest revision as one to keep, for example because it was exported. */
  keepRevision(id: string, reason: RevisionReason): void;
  /** Newest first. */
  revisions(id: string, page?: RevisionPage): { revision: number; savedAt: string; reason: RevisionReason }[];
  /** The newest revision, or this one, whose hash still matches. */
  goodRevision(id: string, revision?: number): StoredDraft | undefined;
  setTrashed(id: string, trashedAt: string | null): void;
  /** Takes it away for good, with its revisions, versions, receipts and picture. */
  remove(id: string): void;
  thumbnail(id: string): Uint8Array | undefined;
  setThumbnail(id: string, png: Uint8Array): void;
};

export type BlobStore = {
  /** Content-addressed: the same bytes are stored once. */
  put(blob: Omit<StoredBlob, 'sha256'>): string;
  get(sha256: string): StoredBlob | undefined;
  /**
   * Does a part of taking away what no text refers to; false when there is nothing to do. What this process stored, or
   * took out of a proposal that stays, waits for another one: a window may be about to name it.
   */
  clean(): boolean;
};

export type ExportStore = {
  add(row: ExportRow): void;
  find(exportId: string): ExportRow | undefined;
  listFor(proposalId: string): ExportRow[];
};

export type VersionStore = {
  /** Keeps an existing revision for good, or changes what is known about one that is kept. */
  put(row: VersionRow): void;
  find(proposalId: string, revision: number): VersionRow | undefined;
  /** Newest first. */
  listFor(proposalId: string): VersionRow[];
  /** The versions of any proposal with this content, those kept last first. */
  withContent(contentSha256: string): VersionRow[];
};

/**
 * One open library. Storage errors surface as `disk-full`, `library-read-only` or `storage-failed`. After an I/O
 * error the connection is closed, reopened and checked before the next write is tried.
 */
export type Storage = {
  /** The folder. */
  readonly path: string;
  readonly proposals: ProposalStore;
  readonly blobs: BlobStore;
  readonly exports: ExportStore;
  readonly exportPresets: ExportPresetStore;
  readonly fonts: FontStore;
  readonly settings: SettingsStore;
  readonly filing: FilingStore;
  readonly catalogue: Catalogue;
  readonly versions: VersionStore;
  /** One transaction; nested calls join it. Returns after COMMIT, so what it returns may be called saved. */
  atomically<Result>(work: () => Result): Result;
  /** Called after something was written for good, whatever it was. */
  onCommitted(listener: () => void): void;
  /** Copies everything into this empty file while others go on writing. */
  copyTo(path: string): Promise<void>;
  /** Every proposal, those in the trash too, by what two libraries are compared by. */
  listAll(): ListedProposal[];
  /** How far it has come: a backup of the same standing holds the same. */
  standing(): Pick<LibraryFacts, 'lastChange' | 'filedSha256'>;
  /** Moves the write-ahead log into the database; cheap, called when idle. */
  checkpoint(): void;
  /** The same, and gives the room of the log back. */
  emptyLog(): void;
  /** Writes down, outside of the database, how far it has come; does nothing when nothing has changed. */
  markHighWater(): void;
  /** Saved edits that were found to be missing at this start or an earlier one; null when there are none. */
  lostEdits(): LostEdits | null;
  /** The user has read it. */
  forgetLostEdits(): void;
  /** Checkpoints, closes and gives up the ownership of the folder. */
  close(): void;
};
