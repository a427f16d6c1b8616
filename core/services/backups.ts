import { fail } from '../../shared/contract/errors.ts';
import { type Backup, type BackupReason, newestHealthy } from '../../shared/domain/backup.ts';
import { compareLibraries } from '../../shared/domain/library-comparison.ts';
import type { Announce } from '../events.ts';
import type { BackupFolder, LibraryKeeper, ListedProposal } from '../ports/backups.ts';
import type { Clock, Log, Timer } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';

/** After the first screen, which should not wait for it. */
const startDelayMs = 10_000;
const intervalMs = 15 * 60_000;
/** Leaving waits no longer than this; what is not backed up by then is backed up at the next start. */
const leavingLimitMs = 1_000;

/**
 * `window`: at the start, every 15 minutes and on leaving, if something has changed. `command`: on leaving a single
 * command, unless the newest backup is younger than that. `none`: only when asked.
 */
export type BackupSchedule = 'window' | 'command' | 'none';

/** The standing of a library that never held anything. */
const noFacts = { lastChange: 0, filedSha256: null };

type OpenStorage = Pick<
  Storage,
  'copyTo' | 'onCommitted' | 'listAll' | 'standing' | 'lostEdits' | 'forgetLostEdits'
>;

type Ports = {
  /** Undefined while the library can't be opened: then there are only backups. */
  storage: OpenStorage | undefined;
  backupFolder: BackupFolder;
  keeper: LibraryKeeper;
  clock: Clock;
  timer: Timer;
  log: Log;
  announce: Announce;
  schedule: BackupSchedule;
};

/** Making backups, checking them, and going back to one. */
export function createBackupService(ports: Ports) {
  const { storage, backupFolder, keeper, clock, timer, log, announce, schedule } = ports;
  let isChanged = false;
  let isLeaving = false;
  let callOff = () => {};
  let running: Promise<unknown> = Promise.resolve();
  storage?.onCommitted(() => {
    isChanged = true;
  });

  /** One after the other: two copies at once would only wait for each other's disk. */
  const backUp = (reason: BackupReason): Promise<Backup> => {
    const live = storage ?? fail('storage-failed', { problem: 'the library is not open' });
    const made = running.then(async () => {
      // What is written from now on may or may not be in the copy, and counts for the next one.
      isChanged = false;
      try {
        return await backupFolder.make(reason, live.copyTo);
      } catch (error) {
        isChanged = true;
        throw error;
      }
    });
    running = made.catch(() => undefined);
    return made;
  };

  const ifChanged = async (reason: BackupReason): Promise<void> => {
    if (isChanged) await backUpAndSay(reason).catch(notMade);
  };

  const backUpAndSay = async (reason: BackupReason): Promise<void> => {
    await backUp(reason);
    announce({ type: 'libraryChanged' });
  };

  const notMade = (error: unknown) =>
    log.error('The backup was not made; the ones before it are untouched', error);

  const again = () => {
    if (isLeaving) return;
    callOff = timer.after(intervalMs, () => void ifChanged('regular').then(again));
  };

  /** Also true when an earlier run has changed something and ended without a backup. */
  const isAheadOfBackups = (): boolean => {
    if (isChanged || storage === undefined) return isChanged;
    // A backup that was found damaged since does not count.
    const newest = backupFolder.list().find(({ record }) => record?.checkedAt)?.record?.facts ?? noFacts;
    const { lastChange, filedSha256 } = storage.standing();
    return newest.lastChange !== lastChange || newest.filedSha256 !== filedSha256;
  };

  /** `tidyUp` takes away for good, and therefore waits until a backup holds what is there. */
  const start = (tidyUp: () => void) => {
    if (storage === undefined || schedule !== 'window') return;
    callOff = timer.after(startDelayMs, () => void makeUp(tidyUp).then(again));
  };

  const makeUp = async (tidyUp: () => void): Promise<void> => {
    try {
      if (isAheadOfBackups()) await backUpAndSay('start');
      if (!isLeaving) tidyUp();
    } catch (error) {
      notMade(error);
    }
  };

  /** Resolves when the library may be closed. */
  const beforeClosing = async (): Promise<void> => {
    callOff();
    isLeaving = true;
    const limit = Promise.withResolvers<void>();
    const stopWaiting = timer.after(leavingLimitMs, limit.resolve);
    await Promise.race([lastBackup(), limit.promise]);
    stopWaiting();
  };

  /** One that is being made is waited for: closing the library under it would leave none. */
  const lastBackup = async (): Promise<void> => {
    await running;
    if (schedule === 'none' || (schedule === 'command' && isRecent())) return;
    await ifChanged('quit');
  };

  const isRecent = (): boolean => {
    const madeAt = backupFolder.list()[0]?.record?.madeAt;
    return madeAt !== undefined && Math.abs(clock.now().getTime() - Date.parse(madeAt)) < intervalMs;
  };

  const overview = () => {
    const backups = backupFolder.list();
    const setAside = keeper.setAside();
    const last = setAside[0];
    return {
      folder: backupFolder.path,
      trouble: keeper.trouble(),
      backups,
      newestHealthy: newestHealthy(backups)?.number ?? null,
      lostEdits: storage?.lostEdits() ?? null,
      /** Only the last change of libraries can be taken back, and only to one that was sound. */
      undoable: last?.reason === 'restored' ? last : null,
      setAside,
    };
  };

  const compare = ({ number }: { number: number }) => {
    const present: readonly ListedProposal[] = storage?.listAll() ?? [];
    return compareLibraries(present, backupFolder.proposals(number));
  };

  /** The library as it is goes into a backup and is set aside before the other one takes its place. */
  const restore = async ({ number }: { number: number }): Promise<null> => {
    if (!backupFolder.list().some((backup) => backup.number === number)) fail('backup-not-found', { number });
    await keeper.replace({ kind: 'backup', number }, keepPresent);
    return null;
  };

  const keepPresent = async (): Promise<void> => {
    if (keeper.trouble() === null && isAheadOfBackups()) await backUp('restore');
  };

  const undoRestore = async (): Promise<null> => {
    const { undoable } = overview();
    if (undoable === null) return fail('bad-request', { problem: 'there is no restore to undo.' });
    await keeper.replace({ kind: 'set-aside', number: undoable.number }, keepPresent);
    return null;
  };

  const onlyWhenDamaged = () => {
    if (storage !== undefined) fail('bad-request', { problem: 'the library is not damaged.' });
  };

  return {
    start,
    beforeClosing,
    overview,
    compare,
    restore,
    undoRestore,
    /** Before something that changes much. */
    backUpBefore: async (reason: BackupReason) => {
      if (isAheadOfBackups()) await backUpAndSay(reason).catch(notMade);
    },
    make: () => backUp('asked'),
    check: ({ number }: { number: number }) => backupFolder.check(number),
    forgetLostEdits: () => {
      storage?.forgetLostEdits();
      return null;
    },
    /** Sets a damaged library aside and begins with an empty one. */
    startEmpty: async () => {
      onlyWhenDamaged();
      await keeper.replace({ kind: 'empty' });
      return null;
    },
    /** Sets a damaged library aside and begins with what can still be read of it. */
    salvage: async () => {
      onlyWhenDamaged();
      return (
        (await keeper.replace({ kind: 'salvaged' })) ??
        fail('storage-failed', { problem: 'nothing was recovered' })
      );
    },
  };
}

export type BackupService = ReturnType<typeof createBackupService>;
