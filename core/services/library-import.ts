import type { ImportedDrafts } from '../../shared/contract/backups.ts';
import { isAppError } from '../../shared/contract/errors.ts';
import { type DraftFileContent, readDraftFile } from '../../shared/domain/draft-file.ts';
import { readLibraryFileFont, refuseFont } from '../../shared/domain/library-file.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { Digest, Identifiers } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { AddedFontService } from './added-fonts.ts';
import type { BackupService } from './backups.ts';
import type { DraftFileService } from './draft-files.ts';
import { copyTitle } from './drafts.ts';
import type { StoredProposal, StoredProposals } from './stored-proposals.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  draftFiles: DraftFileService;
  addedFonts: Pick<AddedFontService, 'take'>;
  backups: Pick<BackupService, 'backUpBefore'>;
  digest: Digest;
  identifiers: Identifiers;
  announce: Announce;
};

type Outcome = 'added' | 'same' | 'returned' | 'copied';

/** Takes in the lines of a file that `createLibraryExport` has written, some at a time. */
export function createLibraryImport(ports: Ports) {
  const { storage, proposals, draftFiles, addedFonts, digest, identifiers } = ports;

  const importDrafts = async ({ isFirst, drafts }: { isFirst: boolean; drafts: readonly string[] }) => {
    if (isFirst) await ports.backups.backUpBefore('import');
    const result: ImportedDrafts = {
      addedCount: 0,
      sameCount: 0,
      returnedCount: 0,
      copiedCount: 0,
      fontCount: 0,
      refused: [],
    };
    for (const [position, line] of drafts.entries()) {
      try {
        const font = readLibraryFileFont(line);
        if (font === undefined) result[`${importOne(readDraftFile(line, digest))}Count`] += 1;
        else if (await importFont(font)) result.fontCount += 1;
      } catch (error) {
        const problem = problemOf(error);
        if (problem === undefined) throw error;
        result.refused.push({ position, problem });
      }
      await nextTurn();
    }
    if (result.addedCount + result.returnedCount + result.copiedCount > 0)
      ports.announce({ type: 'libraryChanged' });
    return result;
  };

  /** Opened like any font that somebody adds: a file from elsewhere is not trusted for coming in a library. */
  const importFont = ({ sha256, base64 }: { sha256: string; base64: string }): Promise<boolean> => {
    const bytes = Buffer.from(base64, 'base64');
    return digest(bytes) === sha256 ? addedFonts.take(bytes) : refuseFont();
  };

  /** All of one draft or nothing of it. */
  const importOne = ({ origin, proposal, blobs }: DraftFileContent): Outcome =>
    storage.atomically(() => {
      const id = ProposalId.safeParse(origin?.id);
      const present = id.success ? find(id.data) : undefined;
      // Also for a proposal that is here: its files may have been lost to damage.
      for (const blob of blobs) draftFiles.storeBlob(blob);
      if (id.success && present !== undefined && isSame(present.proposal, proposal)) return comeBack(id.data);
      const isTaken = id.success && storage.proposals.row(id.data) !== undefined;
      const newId = id.success && !isTaken ? id.data : ProposalId.parse(identifiers.next());
      proposals.create(newId, isTaken ? asCopy(proposal) : proposal, 'imported');
      return isTaken ? 'copied' : 'added';
    });

  /** Whoever imports a proposal wants to see it: one that is here already comes out of the trash. */
  const comeBack = (id: ProposalId): Outcome => {
    if (storage.proposals.row(id)?.trashedAt === null) return 'same';
    storage.proposals.setTrashed(id, null);
    return 'returned';
  };

  /** A damaged one counts as another text: the one from the file stands beside it. */
  const find = (id: ProposalId): StoredProposal | undefined => {
    try {
      return storage.proposals.row(id) === undefined ? undefined : proposals.load(id);
    } catch (error) {
      if (isAppError(error, 'proposal-damaged')) return undefined;
      throw error;
    }
  };

  return { importDrafts };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Why a line was not taken; undefined for what is no fault of the file. */
function problemOf(error: unknown): string | undefined {
  if (isAppError(error, 'font-refused')) return error.details.problem;
  if (!isAppError(error, 'file-refused')) return undefined;
  const { where, found, expected } = error.details;
  return `At ${where}: found ${found}, expected ${expected}.`;
}

/** Both have been read by the same schema, which puts their keys into the same order. */
function isSame(one: Proposal, other: Proposal): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function asCopy(proposal: Proposal): Proposal {
  return { ...proposal, overview: { ...proposal.overview, title: copyTitle(proposal, 'imported') } };
}
