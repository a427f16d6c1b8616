#!/usr/bin/env node
import { reportFailure } from './failures.ts';
import { forgiveClosedPipes, processTerminal } from './print.ts';
import { program } from './program.ts';

forgiveClosedPipes();
try {
  await program.parseAsync();
} catch (error) {
  // Looked up in argv itself, because a wrong command line may have been read only in part.
  process.exitCode = reportFailure(error, processTerminal(process.argv.includes('--json')));
}
