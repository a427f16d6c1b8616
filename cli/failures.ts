import { CommanderError } from 'commander';
import { stderrLog } from '../core/files/stderr-log.ts';
import { AppError, isAppError } from '../shared/contract/errors.ts';
import { terminalFailure } from '../shared/contract/terminal-failures.ts';
import type { Terminal } from './print.ts';

/** Tells why a command did not do its work, and answers with the exit code of the process. */
export function reportFailure(error: unknown, terminal: Terminal): number {
  // Help and version have been printed; to commander they are errors with the exit code 0.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { text, json, exitCode } = terminalFailure(toAppError(error));
  if (terminal.isJson) terminal.out(json);
  terminal.err(text);
  return exitCode;
}

function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof CommanderError) return new AppError('bad-request', { problem: problemOf(error) });
  const reference = crypto.randomUUID().slice(0, 8);
  stderrLog.error(`reference ${reference}`, error);
  return new AppError('internal', { reference });
}

function problemOf({ code, message }: CommanderError): string {
  return code === 'commander.help' ? 'no command was named.' : message.replace(/^error: /, '');
}
