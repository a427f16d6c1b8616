import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processStart } from '../../core/storage/process-start.ts';
import {
  inFolder,
  nextLine,
  runSession,
  sessionEnd,
  startSession,
  straceProblem,
  watch,
  withStrace,
} from './child-session.ts';
import { findLosses } from './verify-library.ts';

const starts = 12;
const startersAtOnce = 4;

/** Starts sessions at the same moment; returns who opened and what the others were told. */
async function startTogether(folder: string) {
  const children = Array.from({ length: startersAtOnce }, () => startSession(['hold', folder]));
  const ends = children.map((child) => sessionEnd(child));
  const opened = await Promise.race(children.map((child) => nextLine(child, 'opened')).map(ignoreLosers));
  const ownerPid = Number(opened.split(' ')[1]);
  const losers = children.filter((child) => child.pid !== ownerPid);
  const refused = await Promise.all(losers.map((child) => ends[children.indexOf(child)]));
  const owner = children.find((child) => child.pid === ownerPid);
  owner?.stdin.write('close\n');
  await Promise.all(ends);
  return {
    ownerPid,
    owners: children.length - losers.length,
    refused: refused.flatMap((end) => end?.lines ?? []),
  };
}

/** A session that is refused never opens; only the one that does may win the race. */
function ignoreLosers(line: Promise<string>): Promise<string> {
  return line.catch(() => new Promise<string>(() => {}));
}

test(`of ${startersAtOnce} starts at once exactly one owns the library and the others learn who`, async () => {
  for (let round = 0; round < starts; round += 1) {
    // Every other round begins without a library, where the first starter also has to make it.
    await inFolder(async (folder) => {
      if (round % 2 === 0) await runSession(['edit', folder, '1']);
      const { ownerPid, owners, refused } = await startTogether(folder);
      expect(owners).toBe(1);
      expect(refused).toEqual(
        Array.from(
          { length: startersAtOnce - 1 },
          () => `failed library-in-use {"ownerPid":${ownerPid},"ownerUrl":null}`,
        ),
      );
      expect(findLosses(folder, new Map())).toEqual([]);
    });
  }
});

test('the owner stays the only one when its lock on the file was lost', async () => {
  await inFolder(async (folder) => {
    await runSession(['edit', folder, '1']);
    // Reading an open database through the file system cancels its POSIX locks; the record of the owner remains.
    const owner = startSession(['hold-without-lock', folder]);
    const end = sessionEnd(owner);
    await nextLine(owner, 'opened');
    const second = await runSession(['hold', folder]);
    expect(second.lines).toEqual([`failed library-in-use {"ownerPid":${owner.pid},"ownerUrl":null}`]);
    owner.stdin.write('close\n');
    await end;
  });
});

test('a killed owner does not block the next start', async () => {
  await inFolder(async (folder) => {
    const owner = startSession(['hold', folder]);
    const end = sessionEnd(owner);
    await nextLine(owner, 'opened');
    owner.kill('SIGKILL');
    await end;
    expect(readFileSync(join(folder, 'owner.json'), 'utf8')).toContain(String(owner.pid));
    expect(findLosses(folder, new Map())).toEqual([]);
  });
});

test('a killed owner that its parent has not collected yet does not block the next start', async () => {
  await inFolder(async (folder) => {
    // The shell stays between: it leaves the killed session behind as a zombie while the next one starts.
    const script = `exec 3< <("$1" "$2" hold "$3" <&0); read -r line <&3; kill -9 "\${line#opened }"; "$1" "$2" edit "$3" 1`;
    const session = join(import.meta.dirname, 'session.ts');
    const { stdout } = spawnSync('bash', ['-c', script, 'bash', process.execPath, session, folder], {
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(stdout).toBe('acked p-1 1\n');
  });
});

test('a number that another process has by now does not block the next start', async () => {
  await inFolder(async (folder) => {
    await runSession(['edit', folder, '1']);
    const living = process.ppid;
    const records = [
      { pid: living, startMark: 'another boot 12345', url: null },
      { pid: living, startMark: null, url: null },
      { pid: 2 ** 30, startMark: 'gone', url: null },
    ];
    for (const text of [
      ...records.map((record) => JSON.stringify(record)),
      '',
      '{"pid":',
      'null',
      '[]',
      '{"pid":"x"}',
    ]) {
      writeFileSync(join(folder, 'owner.json'), text);
      expect(findLosses(folder, new Map()), text).toEqual([]);
    }
  });
});

test.skipIf(process.platform !== 'linux')(
  'two processes never have the same mark, and a dead one has none',
  () => {
    const own = processStart(process.pid);
    expect(own.kind).toBe('running');
    expect(processStart(process.ppid)).not.toEqual(own);
    const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
    expect(processStart(dead)).toEqual({ kind: 'gone' });
    expect(processStart(-1)).toEqual({ kind: 'gone' });
  },
);

describe.skipIf(straceProblem !== undefined)(withStrace('seen from the system'), () => {
  test('who finds the library in use leaves without opening its database', async () => {
    await inFolder(async (folder) => {
      const owner = startSession(['hold', folder]);
      const end = sessionEnd(owner);
      await nextLine(owner, 'opened');
      const trace = join(folder, 'trace');
      const files = ['owner.json', 'library.db', 'library.db-wal'].map((name) => join(folder, name));
      const second = await runSession(['hold', folder], watch('openat', files, trace));
      owner.stdin.write('close\n');
      await end;
      expect(second.code).toBe(4);
      const opened = readFileSync(trace, 'utf8');
      expect(opened).toContain('owner.json');
      expect(opened).not.toContain('library.db');
    });
  });
});
