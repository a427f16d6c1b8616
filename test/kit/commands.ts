import { vi } from 'vitest';
import { reportFailure } from '../../cli/failures.ts';
import { processTerminal } from '../../cli/print.ts';
import { program } from '../../cli/program.ts';

/**
 * The command line as calls: what cli/main.ts does, in this process, which takes a fraction of a start. Processes of
 * their own (cli.ts) are for what is theirs: the code they exit with, standard streams, signals.
 */
export function commandsOn(library: string) {
  return async (...args: string[]) => {
    const printed = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        printed[stream] += String(text);
        return true;
      }),
    );
    try {
      await program.parseAsync(['--library', library, ...args], { from: 'user' });
      return { exitCode: process.exitCode ?? 0, ...printed };
    } catch (error) {
      return { exitCode: reportFailure(error, processTerminal(args.includes('--json'))), ...printed };
    } finally {
      // What the command would exit with is no failure of the tests.
      process.exitCode = undefined;
      for (const spy of spies) spy.mockRestore();
    }
  };
}
