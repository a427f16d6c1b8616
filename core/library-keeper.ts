import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fail, isAppError } from '../shared/contract/errors.ts';
import { beginningOf } from '../shared/domain/cut-text.ts';
import type { Proposal } from '../shared/domain/proposal.ts';
import type { Salvage } from '../shared/domain/salvage.ts';
import { ProposalId } from '../shared/domain/values.ts';
import type {
  BackupFolder,
  CheckLibrary,
  LibraryKeeper,
  LibraryTrouble,
  Replacement,
} from './ports/backups.ts';
import type { HostPorts } from './ports/host.ts';
import type { Storage } from './ports/storage.ts';
import { createStoredProposals } from './services/stored-proposals.ts';
import { settleCopy } from './storage/backup-folder.ts';
import {
  copyDatabase,
  createPrivateFile,
  databasePath,
  makeFolder,
  removeUnfinished,
  unfinishedPath,
} from './storage/library-folder.ts';
import { openLibrary } from './storage/open-library.ts';
import { runningOwner } from './storage/owner.ts';
import { listSetAside, setAsideDatabase } from './storage/quarantine.ts';
import { isBeingReplaced, replaceLibrary } from './storage/replace-library.ts';
import { type RecoveredProposal, salvageLibrary } from './storage/salvage.ts';
import { toStorageFailure } from './storage/storage-errors.ts';

type Ports = HostPorts & {
  folder: string;
  backupFolder: BackupFolder;
  check: CheckLibrary;
  trouble(): LibraryTrouble | null;
  /** Lets go of the library, whatever state it is in, and opens what is then in its place. */
  closeLibrary(): Promise<void>;
  reopenLibrary(): void;
};

/** Replaces the library as a whole: everything that takes its place is finished and checked before it is touched. */
export function createLibraryKeeper(ports: Ports): LibraryKeeper {
  const { folder, backupFolder, identifiers, clock } = ports;

  const prepare = async (by: Replacement, incoming: string): Promise<Salvage | null> => {
    if (by.kind === 'empty' || by.kind === 'salvaged') {
      const salvage = by.kind === 'salvaged' ? salvageInto(folderOf(incoming), ports) : null;
      openLibrary(folderOf(incoming), ports).close();
      renameSync(databasePath(folderOf(incoming)), incoming);
      return salvage;
    }
    const source = sourceOf(by);
    try {
      createPrivateFile(incoming);
      await copyDatabase(source, incoming);
      settleCopy(incoming);
      await ports.check(incoming);
    } catch (error) {
      const failure = toStorageFailure(error, incoming);
      if (!isAppError(failure, 'library-damaged')) throw failure;
      // The list says from now on what it is.
      if (by.kind === 'backup') await backupFolder.check(by.number);
      return fail('backup-damaged', { problem: failure.details.problem }, { cause: error });
    }
    return null;
  };

  const sourceOf = (by: { kind: 'backup' | 'set-aside'; number: number }): string => {
    if (by.kind === 'set-aside') return setAsideDatabase(folder, by.number);
    const backup = backupFolder.list().find(({ number }) => number === by.number);
    return join(backupFolder.path, backup?.fileName ?? fail('backup-not-found', { number: by.number }));
  };

  return {
    trouble: ports.trouble,
    setAside: () => listSetAside(folder),
    replace: async (by, before = () => Promise.resolve()) => {
      const trouble = ports.trouble();
      const incoming = unfinishedPath(folder, `incoming-${identifiers.next()}`);
      try {
        const salvage = await prepare(by, incoming);
        await before();
        try {
          await ports.closeLibrary();
          const reason = trouble ? 'damaged' : by.kind === 'set-aside' ? 'undone' : 'restored';
          replaceLibrary(folder, basename(incoming), {
            reason,
            problem: trouble?.problem ?? null,
            salvage,
            clock,
          });
        } finally {
          ports.reopenLibrary();
        }
        return salvage;
      } finally {
        // While the replacement is not finished, this is the only library that the next start can finish it with.
        if (!isBeingReplaced(folder)) removeUnfinished(incoming);
        rmSync(folderOf(incoming), { recursive: true, force: true });
      }
    },
  };
}

/** A library of its own, in which what is to come is put together. */
const folderOf = (incoming: string) => `${incoming}.folder`;

/** A library of what could still be read. What is not known to be the newest text of a proposal says so in its title. */
function salvageInto(folder: string, ports: Ports): Salvage {
  makeFolder(folder);
  const { recovered, lostCount, unread } = salvageLibrary(
    databasePath(ports.folder),
    databasePath(folder),
    ports,
  );
  const storage = openLibrary(folder, ports);
  try {
    putTogether(storage, recovered, ports);
    const proposalCount = storage.listAll().length;
    return { proposalCount, olderCount: recovered.length, lostCount, unread };
  } finally {
    storage.close();
  }
}

function putTogether(storage: Storage, recovered: readonly RecoveredProposal[], { clock }: Ports): void {
  const stored = createStoredProposals({ storage, clock });
  for (const { id, proposal, revision, trashedAt } of recovered) {
    stored.create(ProposalId.parse(id), marked(proposal), 'restored', revision);
    if (trashedAt !== null) storage.proposals.setTrashed(id, trashedAt);
  }
}

function marked(proposal: Proposal): Proposal {
  const title = beginningOf(`Recovered, check: ${proposal.overview.title ?? ''}`, 200);
  return { ...proposal, overview: { ...proposal.overview, title } };
}

/**
 * Opens a library that can't be written where it lies: a copy of it, for looking at. SQLite can't open a database with a
 * log on a disk that takes no writing. Nobody else may be writing it, or the copy could be half of two states.
 */
export function openForViewing(folder: string, host: HostPorts): Storage {
  const owner = runningOwner(folder);
  if (owner) fail('library-in-use', { ownerPid: owner.pid, ownerUrl: owner.url });
  const copy = mkdtempSync(join(tmpdir(), 'countersign-view-'));
  try {
    const from = databasePath(folder);
    for (const ending of ['', '-wal']) {
      if (existsSync(from + ending)) copyFileSync(from + ending, databasePath(copy) + ending);
    }
    const storage = openLibrary(copy, { ...host, isViewOnly: true });
    return {
      ...storage,
      path: folder,
      close: () => {
        storage.close();
        rmSync(copy, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    throw error;
  }
}
