// A scripted session on the real storage, run as a process of its own so that it can be killed and disturbed.
// It prints one line for everything it was promised: what is printed must be found again, whatever happens next.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { writeFileAtomically } from '../../core/files/atomic-write.ts';
import type { Log } from '../../core/ports/host.ts';
import type { Storage } from '../../core/ports/storage.ts';
import { backupFolderPath, createBackupFolder, listBackups } from '../../core/storage/backup-folder.ts';
import { auditLibrary } from '../../core/storage/library-audit.ts';
import {
  copyDatabase,
  createPrivateFile,
  databasePath,
  unfinishedPath,
} from '../../core/storage/library-folder.ts';
import { migrations } from '../../core/storage/migrate.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { replaceLibrary } from '../../core/storage/replace-library.ts';
import { isAppError } from '../../shared/contract/errors.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFakeIdentifiers } from '../kit/fake-identifiers.ts';
import { nextVersion } from './next-version.ts';
import { bodyOf, summaryOf } from './session-content.ts';

const [scenario, path = '', countText = '12', checkpointPagesText] = process.argv.slice(2);
const count = Number(countText);
const mostTries = 5;

const say = (line: string) => writeSync(1, `${line}\n`);
const digest = (content: string | Uint8Array) => hash('sha256', content);
const log: Log = { info: () => {}, warn: () => {}, error: () => {} };

function open(steps = migrations, name = 'session'): Storage {
  const identifiers = createFakeIdentifiers(name);
  const clock = createFakeClock();
  const options = { clock, identifiers, digest, log, migrations: steps };
  if (checkpointPagesText === undefined) return openLibrary(path, options);
  return openLibrary(path, { ...options, checkpointPages: Number(checkpointPagesText) });
}

/** What autosave does: the whole edit again, until it is acknowledged. */
function untilAcknowledged(work: () => void): void {
  for (let tries = 1; ; tries += 1) {
    try {
      work();
      return;
    } catch (error) {
      if (!isAppError(error)) throw error;
      say(`refused ${error.code}`);
      if (tries === mostTries) process.exit(3);
    }
  }
}

/** Two proposals in turn; every fourth edit starts a new five minutes, every fifth is followed by an idle moment. */
function edit(storage: Storage, isEarly = false): void {
  for (let number = 1; number <= count; number += 1) {
    const id = `p-${number % 2}`;
    const savedAt = new Date(Date.UTC(2026, 2, 2) + Math.floor(number / 4) * 300_000).toISOString();
    untilAcknowledged(() => {
      const { proposals } = storage;
      const before = proposals.draft(id);
      // Only the test of the tests makes promises that it does not keep yet.
      if (isEarly) say(`acked ${id} ${(before?.revision ?? 0) + 1}`);
      const saved =
        before === undefined
          ? proposals.create(id, bodyOf(1), summaryOf(1), savedAt, 'created')
          : proposals.save(
              id,
              bodyOf(before.revision + 1),
              summaryOf(before.revision + 1),
              savedAt,
              'autosave',
            );
      if (!isEarly) say(`acked ${id} ${saved.revision}`);
    });
    if (number % 5 === 0) untilAcknowledged(() => storage.checkpoint());
  }
}

/** Opens, works, says so, and stays until it is told to go, or killed. */
function hold(work: (storage: Storage) => void = () => {}): void {
  const storage = open(migrations, `session-${process.pid}`);
  work(storage);
  say(`holding ${process.pid}`);
  process.stdin.once('data', () => {
    storage.close();
    process.exit(0);
  });
}

/** Saves a long text and then what little is left of it within the same five minutes, says so and stays. */
function deleteAlmostAll(storage: Storage): void {
  const { proposals } = storage;
  const savedAt = '2026-03-02T09:00:00.000Z';
  proposals.create('p-1', { need: '' }, summaryOf(1), savedAt, 'created');
  proposals.save('p-1', bodyOf(2), summaryOf(2), savedAt, 'autosave');
  say('acked p-1 2');
  proposals.save('p-1', { need: '' }, summaryOf(3), savedAt, 'autosave');
  say('acked p-1 3');
  // Too little for a revision of its own: this one is replaced by the next.
  proposals.save('p-1', { need: 'a few words' }, summaryOf(4), savedAt, 'autosave');
  proposals.save('p-1', { need: 'a few wor' }, summaryOf(5), savedAt, 'autosave');
  say('acked p-1 5');
}

async function backUp(storage: Storage): Promise<void> {
  const check = (file: string) => Promise.resolve(auditLibrary(file, { digest, log }));
  const ports = { clock: createFakeClock(), identifiers: createFakeIdentifiers('backup'), log, check };
  const { number } = await createBackupFolder(path, ports).make('asked', storage.copyTo);
  say(`backed-up ${number}`);
}

function editAndClose(isEarly = false): void {
  const storage = open();
  edit(storage, isEarly);
  storage.close();
}

const scenarios: Record<string, () => Promise<void> | void> = {
  edit: () => editAndClose(),
  'edit-promised-early': () => editAndClose(true),
  'edit-and-hold': () => hold(edit),
  hold: () => hold(),
  'delete-and-hold': () => hold(deleteAlmostAll),
  'back-up': async () => {
    const storage = open();
    await backUp(storage);
    storage.close();
  },
  /** Edits, and goes back to the first backup. */
  restore: async () => {
    open().close();
    const incoming = unfinishedPath(path, 'incoming');
    createPrivateFile(incoming);
    const [oldest] = listBackups(backupFolderPath(path)).slice(-1);
    await copyDatabase(join(backupFolderPath(path), oldest?.fileName ?? ''), incoming);
    replaceLibrary(path, basename(incoming), {
      reason: 'restored',
      problem: null,
      salvage: null,
      clock: createFakeClock(),
    });
    open().close();
    say('restored');
  },
  update: () => {
    open([...migrations, nextVersion]).close();
    say('updated');
  },
  /** Lets go of the locks on its database, as any read of an open file does on POSIX systems. */
  'hold-without-lock': () => {
    hold(() => void readFileSync(databasePath(path)));
  },
  /** What the driver does when nobody asks it to flush; it shows that the count of flushes would notice. */
  'edit-with-driver-defaults': () => {
    const database = new Database(databasePath(path));
    const update = database.prepare("UPDATE proposals SET revision = ? WHERE id = 'p-1'");
    for (let number = 1; number <= count; number += 1) {
      update.run(number);
      say(`acked p-1 ${number}`);
    }
    database.close();
  },
  /** What an export must never do; it shows that its tests would notice. */
  'export-in-place': () => {
    writeFileSync(path, Buffer.alloc(count, 'n'));
    say('exported');
  },
  'export-in-pieces': async () => {
    await writeFileAtomically(
      path,
      (async function* () {
        for (let left = 3; left > 0; left -= 1) yield Buffer.alloc(count / 3, 'n');
      })(),
    );
    say('exported');
  },
  export: async () => {
    await writeFileAtomically(path, Buffer.alloc(count, 'n'));
    say('exported');
  },
};

try {
  await scenarios[scenario ?? '']?.();
} catch (error) {
  if (!isAppError(error)) throw error;
  say(`failed ${error.code} ${JSON.stringify(error.details)}`);
  process.exitCode = 4;
}
