import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fail } from '../shared/contract/errors.ts';
import { ProposalDraft } from '../shared/domain/proposal.ts';
import { ProposalId } from '../shared/domain/values.ts';
import type { BackupFolder, LibraryKeeper, LibraryTrouble, Replacement, Salvage } from './ports/backups.ts';
import type { HostPorts } from './ports/host.ts';
import type { Storage } from './ports/storage.ts';
import { createStoredProposals } from './services/stored-proposals.ts';
import { copyDatabase, createPrivateFile, databasePath, unfinishedPath } from './storage/library-folder.ts';
import { openLibrary } from './storage/open-library.ts';
import { runningOwner } from './storage/owner.ts';
import { listSetAside, setAsideDatabase } from './storage/quarantine.ts';
import { isBeingReplaced, replaceLibrary } from './storage/replace-library.ts';
import { salvageLibrary } from './storage/salvage.ts';

type Ports = HostPorts & {
  folder: string;
  backupFolder: BackupFolder;
  trouble(): LibraryTrouble | null;
  /** Lets go of the library, whatever state it is in, and opens what is then in its place. */
  closeLibrary(): Promise<void>;
  reopenLibrary(): void;
};

/** Replaces the library as a whole: everything that takes its place is finished before it is touched. */
export function createLibraryKeeper(ports: Ports): LibraryKeeper {
  const { folder, backupFolder, identifiers, clock } = ports;

  const prepare = async (by: Replacement, incoming: string): Promise<Salvage | null> => {
    if (by.kind === 'salvaged') return fillWithSalvage(incoming, ports);
    if (by.kind === 'empty') {
      openLibrary(folderOf(incoming), ports).close();
      adopt(incoming);
      return null;
    }
    createPrivateFile(incoming);
    await copyDatabase(sourceOf(by), incoming);
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
        await ports.closeLibrary();
        try {
          const reason = trouble ? 'damaged' : by.kind === 'set-aside' ? 'undone' : 'restored';
          replaceLibrary(folder, basename(incoming), { reason, problem: trouble?.problem ?? null, clock });
        } finally {
          ports.reopenLibrary();
        }
        return salvage;
      } finally {
        // While the replacement is not finished, this is the only library that the next start can finish it with.
        if (!isBeingReplaced(folder)) rmSync(incoming, { force: true });
        rmSync(folderOf(incoming), { recursive: true, force: true });
      }
    },
  };
}

/** A library of its own, in which what is to come is put together. */
const folderOf = (incoming: string) => `${incoming}.folder`;

function adopt(incoming: string): void {
  renameSync(databasePath(folderOf(incoming)), incoming);
}

/** A library of what could still be read. What is not the newest text of a proposal says so in its title. */
function fillWithSalvage(incoming: string, ports: Ports): Salvage {
  const { proposals, blobs, lostCount } = salvageLibrary(databasePath(ports.folder), ports);
  const storage = openLibrary(folderOf(incoming), ports);
  let olderCount = 0;
  let unreadCount = 0;
  try {
    const stored = createStoredProposals({ storage, clock: ports.clock });
    for (const blob of blobs) storage.blobs.put(blob);
    for (const { id, body, isNewest } of proposals) {
      const parsed = ProposalDraft.safeParse(body);
      if (!parsed.success) {
        unreadCount += 1;
        continue;
      }
      const { overview } = parsed.data;
      const title = isNewest ? overview.title : `Recovered, check: ${overview.title ?? ''}`.slice(0, 200);
      const proposal = {
        ...parsed.data,
        overview: { ...overview, ...(title === undefined ? {} : { title }) },
      };
      if (!isNewest) olderCount += 1;
      stored.create(ProposalId.parse(id), proposal, 'restored');
    }
  } finally {
    storage.close();
  }
  adopt(incoming);
  return {
    proposalCount: proposals.length - unreadCount,
    olderCount,
    lostCount: lostCount + unreadCount,
  };
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
