import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgedIn, inFolder, type SessionEnd, sessionEnd, startSession } from './child-session.ts';
import { findLosses } from './verify-library.ts';

const diskBytes = 64 * 1024 * 1024;

function run(program: string, ...args: string[]): void {
  execFileSync(program, args);
}

/** A disk in a file: what the file holds has reached the disk, and what it does not hold is lost with the power. */
function makeDisk(image: string): void {
  const descriptor = openSync(image, 'wx');
  ftruncateSync(descriptor, diskBytes);
  closeSync(descriptor);
  run('mkfs.ext4', '-q', '-F', image);
}

async function mounted<Result>(image: string, folder: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  // Nothing is written back on its own: only a flush brings it to the disk.
  run('mount', '-o', 'loop,commit=300,noauto_da_alloc', image, folder);
  try {
    return await work();
  } finally {
    run('umount', folder);
  }
}

const problem = findProblem();

function findProblem(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux to mount a disk';
  if (spawnSync('sh', ['-c', 'command -v mkfs.ext4']).status !== 0) return 'mkfs.ext4 is not installed';
  const trial = spawnSync('sh', [
    '-c',
    'd=$(mktemp -d) && truncate -s 2M "$d/i" && mkfs.ext4 -q -F "$d/i" && mkdir "$d/m" && mount -o loop "$d/i" "$d/m" && umount "$d/m"; s=$?; rm -rf "$d"; exit $s',
  ]);
  return trial.status === 0 ? undefined : 'this machine does not allow mounting a disk';
}

/** Cuts the power after some acknowledged edits, and says what is missing when it is back. */
async function cutPower(scenario: string, afterLines: number): Promise<string[]> {
  return inFolder(async (folder) => {
    const disk = join(folder, 'disk');
    const afterwards = join(folder, 'afterwards');
    makeDisk(disk);
    const end = await mounted(disk, join(folder, 'before'), async (): Promise<SessionEnd> => {
      const library = join(folder, 'before', 'library');
      // The library itself is on the disk before the test begins: it is about edits.
      await sessionEnd(startSession(['edit', library, '2']));
      run('sync', '-f', join(folder, 'before'));
      const child = startSession([scenario, library, '1000000']);
      let heard = 0;
      const ended = sessionEnd(child, () => {
        heard += 1;
        if (heard === afterLines) {
          child.kill('SIGKILL');
          copyFileSync(disk, afterwards);
        }
      });
      return ended;
    });
    // What was heard before the copy was made is what must be on the disk.
    const promised = acknowledgedIn(end.lines.slice(0, afterLines));
    return mounted(afterwards, join(folder, 'after'), async () =>
      findLosses(join(folder, 'after', 'library'), promised),
    );
  });
}

describe('a power cut', () => {
  beforeEach((context) => context.skip(problem !== undefined, problem));

  test.each([1, 7, 20, 43, 60, 101])('after %i acknowledged edits loses none of them', async (edits) => {
    expect(await cutPower('edit', edits)).toEqual([]);
  });

  test('and the test would notice the default of the driver, which loses edits that it called saved', async () => {
    const losses = await cutPower('edit-with-driver-defaults', 60);
    expect(losses).toContainEqual(expect.stringMatching(/^p-1 is at revision \d+, but 60 was acknowledged$/));
  });
});
