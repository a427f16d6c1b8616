import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { processStart } from '../../core/storage/process-start.ts';
import {
  inFolder,
  nextLine,
  runSession,
  sessionEnd,
  startSession,
  straceProblem,
  watch,
} from './child-session.ts';
import { findLosses } from './verify-library.ts';

const starts = 12;
const startersAtOnce = 4;

/** Starts sessions at the same moment; returns who opened and what the others were told. */
async function startTogether(folder: string) {
  const starters = Array.from({ length: startersAtOnce }, () => {
    const child = startSession(['hold', folder]);
    return { child, end: sessionEnd(child), holding: nextLine(child, 'holding') };
  });
  const holding = await Promise.race(starters.map((starter) => ignoreLosers(starter.holding)));
  const ownerPid = Number(holding.split(' ')[1]);
  const losers = starters.filter(({ child }) => child.pid !== ownerPid);
  const refused = await Promise.all(losers.map(({ end }) => end));
  for (const { child } of starters) if (child.pid === ownerPid) child.stdin.write('close\n');
  await Promise.all(starters.map(({ end }) => end));
  return {
    ownerPid,
    owners: starters.length - losers.length,
    refused: refused.flatMap(({ lines }) => lines),
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
    await nextLine(owner, 'holding');
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
    await nextLine(owner, 'holding');
    owner.kill('SIGKILL');
    await end;
    expect(readFileSync(join(folder, 'owner.json'), 'utf8')).toContain(String(owner.pid));
    expect(findLosses(folder, new Map())).toEqual([]);
  });
});

test('a killed owner that its parent has not collected does not block', async (context) => {
  context.skip(process.platform !== 'linux', 'looks at /proc');
  await inFolder(async (folder) => {
    // The shell becomes a program that never waits for the session, which therefore stays behind as a zombie.
    const parent = startSession(['hold', folder], ['sh', '-c', '"$@" <&0 & exec sleep 60', 'sh']);
    const end = sessionEnd(parent);
    const pid = Number((await nextLine(parent, 'holding')).split(' ')[1]);
    process.kill(pid, 'SIGKILL');
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'latin1');
    while (!/\) Z /.test(stat())) await setImmediate();
    expect(findLosses(folder, new Map())).toEqual([]);
    expect(stat()).toMatch(/\) Z /);
    parent.kill('SIGKILL');
    await end;
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

test('two processes never have the same mark, and a dead one has none', (context) => {
  context.skip(process.platform !== 'linux', 'looks at /proc');
  const own = processStart(process.pid);
  expect(own.kind).toBe('running');
  expect(processStart(process.ppid)).not.toEqual(own);
  const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
  expect(processStart(dead)).toEqual({ kind: 'gone' });
  expect(processStart(-1)).toEqual({ kind: 'gone' });
});

describe('seen from the system', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test('who finds the library in use leaves without opening its database', async () => {
    await inFolder(async (folder) => {
      const owner = startSession(['hold', folder]);
      const end = sessionEnd(owner);
      await nextLine(owner, 'holding');
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
