import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cliOn, cliProgram, temporaryFolder } from '../kit/cli.ts';
import { startElectronHost } from '../kit/electron-host.ts';
import { browserProgram, endProcesses, exitOf, ready, run, startLimitMs } from '../kit/shell-process.ts';

afterAll(endProcesses);

/** Resolves with whether the shell serves the library; one that does not has ended with the code for that. */
async function serves(words: readonly string[], libraryFolder: string): Promise<boolean> {
  const child = run(process.execPath, words);
  const hasServed = ready(child, libraryFolder).then(
    () => true,
    () => false,
  );
  if (await hasServed) return true;
  expect(await exitOf(child)).toBe(75);
  return false;
}

test(
  'browser, command line and desktop started at once on one library: exactly one owns it, the others say so',
  async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const desktop = startElectronHost({ folder });
    const [byBrowser, byCli, reply] = await Promise.all([
      serves([browserProgram, '--library', library, '--no-open'], library),
      serves([cliProgram, '--library', library, 'serve', '--no-open'], library),
      desktop.then(({ transport }) => transport.call('proposals.list', {})),
    ]);
    if (!reply.ok) expect(reply.error.code).toBe('library-in-use');
    expect([byBrowser, byCli, reply.ok].filter((isOwner) => isOwner)).toHaveLength(1);

    const further = cliOn(library)('list', '--json');
    expect(further.exitCode).toBe(75);
    expect(JSON.parse(further.stdout)).toMatchObject({ error: { code: 'library-in-use' } });

    await endProcesses();
    await (await desktop).close();
  },
  startLimitMs,
);
