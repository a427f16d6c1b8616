import { z } from 'zod';
import { Backup } from '../domain/backup.ts';
import { LibraryComparison } from '../domain/library-comparison.ts';
import { longestLibraryFileLine } from '../domain/library-file.ts';
import { LostEdits } from '../domain/lost-edits.ts';
import { Salvage } from '../domain/salvage.ts';
import { command, query } from './procedure.ts';
import { Delivery, ExportId } from './transfer.ts';

const BackupNumber = z.strictObject({ number: z.int().min(1) });

/** A library that another one took the place of, kept whole. */
const SetAside = z.strictObject({
  number: z.int(),
  reason: z.enum(['damaged', 'restored', 'undone']),
  setAsideAt: z.string(),
  problem: z.string().nullable(),
  salvage: Salvage.nullable(),
});

/** Why the library can't be worked in; null when it can. */
const Trouble = z
  .strictObject({ kind: z.enum(['damaged', 'read-only', 'missing']), problem: z.string(), path: z.string() })
  .nullable();

export const BackupOverview = z.strictObject({
  /** Where the backups are. */
  folder: z.string(),
  trouble: Trouble,
  /** Newest first. */
  backups: z.array(Backup),
  /** The number of the newest backup that can be trusted whole. */
  newestHealthy: z.int().nullable(),
  lostEdits: LostEdits.nullable(),
  /** What "undo restore" would go back to. */
  undoable: SetAside.nullable(),
  setAside: z.array(SetAside),
});
export type BackupOverview = z.infer<typeof BackupOverview>;

/** What became of the lines of an imported library. Nothing that was here is written over. */
export const ImportedDrafts = z.strictObject({
  addedCount: z.int(),
  /** Here already with the same text. */
  sameCount: z.int(),
  /** The same, but in the trash: they have come out of it. */
  returnedCount: z.int(),
  /** Here with another text: kept beside it as a proposal of its own. */
  copiedCount: z.int(),
  /** Fonts that were not here. */
  fontCount: z.int(),
  refused: z.array(z.strictObject({ position: z.int(), problem: z.string() })),
});
export type ImportedDrafts = z.infer<typeof ImportedDrafts>;

/** Calls about the library as a whole. These also answer while it can't be opened. */
export const backupCalls = {
  overview: query({ input: z.strictObject({}), output: BackupOverview }),
  make: command({ input: z.strictObject({}), output: Backup }),
  /** Reads a backup again, whole. */
  check: command({ input: BackupNumber, output: Backup }),
  /** What going back to it would change. */
  compare: query({ input: BackupNumber, output: LibraryComparison }),
  /** Sets the library aside and puts this backup in its place; every window starts again. */
  restore: command({ input: BackupNumber, output: z.null() }),
  undoRestore: command({ input: z.strictObject({}), output: z.null() }),
  /** The user has read that edits are missing. */
  forgetLostEdits: command({ input: z.strictObject({}), output: z.null() }),
  /** For a damaged library: it is set aside, and an empty one begins. */
  startEmpty: command({ input: z.strictObject({}), output: z.null() }),
  /** For a damaged library: it is set aside, and one of what can still be read begins. */
  salvage: command({ input: z.strictObject({}), output: Salvage }),
} as const;

/** The whole library as one file. */
export const libraryCalls = {
  /** The newest text of every proposal outside the trash, with its images, and the added fonts. Null when the user chose no place. */
  exportAll: command({
    input: z.strictObject({ exportId: ExportId }),
    output: z
      .strictObject({
        exportId: ExportId,
        fileName: z.string(),
        delivery: Delivery,
        byteCount: z.int(),
        proposalCount: z.int(),
        fontCount: z.int(),
        /** Titles of proposals whose text is damaged and therefore not in the file. */
        leftOut: z.array(z.string()),
      })
      .nullable(),
  }),
  /** Some drafts or fonts of such a file, each one line of it. A backup is made before the first. */
  importDrafts: command({
    input: z.strictObject({
      isFirst: z.boolean(),
      drafts: z.array(z.string().max(longestLibraryFileLine)).max(1000),
    }),
    output: ImportedDrafts,
  }),
} as const;
