import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { inFolder, runSession, straceProblem, watch } from './child-session.ts';

const edits = 20;

/** How many times the log or the database really reached the disk; a call that strace faked did not. */
async function flushesOf(scenario: string, extra: readonly string[] = []) {
  return inFolder(async (folder) => {
    const trace = join(folder, 'trace');
    const library = join(folder, 'library');
    await runSession(['edit', library, '2']);
    const files = [join(library, 'library.db'), join(library, 'library.db-wal')];
    const end = await runSession(
      [scenario, library, String(edits)],
      [...watch('fsync,fdatasync', files, trace), ...extra],
    );
    const calls = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => line.includes('sync('));
    return {
      acknowledged: end.lines.filter((line) => line.startsWith('acked')).length,
      flushed: calls.filter((line) => !line.includes('INJECTED')).length,
    };
  });
}

describe('flushes to the disk', () => {
  beforeEach((context) => context.skip(straceProblem !== undefined, straceProblem));

  test('every acknowledged edit was flushed', async () => {
    const { acknowledged, flushed } = await flushesOf('edit');
    expect(acknowledged).toBe(edits);
    expect(flushed).toBeGreaterThanOrEqual(edits);
  });

  test('and the count would notice the default of the driver, which flushes only now and then', async () => {
    const { acknowledged, flushed } = await flushesOf('edit-with-driver-defaults');
    expect(acknowledged).toBe(edits);
    expect(flushed).toBeLessThan(edits);
  });

  test('and the count would notice a disk that lies', async () => {
    const { acknowledged, flushed } = await flushesOf('edit', ['-e', 'inject=fsync:retval=0']);
    expect(acknowledged).toBe(edits);
    expect(flushed).toBe(0);
  });
});
