import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The command line as a user starts it. */
export const cliProgram = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real command line on a library of its own. */
export function cliOn(library: string) {
  return (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cliProgram, '--library', library, ...args],
      {
        encoding: 'utf8',
        cwd: join(library, '..'),
      },
    );
    return { exitCode: status, stdout, stderr };
  };
}
