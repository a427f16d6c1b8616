#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { isAppError } from '../shared/contract/errors.ts';
import { ProposalId } from '../shared/domain/values.ts';
import { product } from '../shared/product.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { type CliExportKind, exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { explain } from './failures.ts';
import type { Terminal } from './print.ts';
import { withApp } from './session.ts';

const program = new Command('countersign')
  .description('Proposals to IT, from first notes to a formal PDF. Everything stays on this machine.')
  .version(product.version)
  .option('--library <folder>', 'the library folder (the one of the application by default)')
  .option('--json', 'print results as JSON')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Examples:
  countersign new --template email-marketing-service   make a proposal from the example
  countersign list                                      show what is in the library
  countersign check <id>                                what is missing or weak; exit code 1 when not ready
  countersign export <id> --out proposal.pdf            write the full proposal
  countersign export <id> --kind draft --out backup/    write a draft file that can be imported again
  countersign import proposal.pdf                       bring a proposal back from its PDF or draft file
  countersign serve                                     open the application in a browser`,
  );

const options = () => program.opts<{ library?: string; json?: boolean }>();
const terminal = (): Terminal => ({
  isJson: options().json ?? false,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
const session = (out?: string) => ({ library: options().library, out });

function proposalId(text: string): ProposalId {
  const id = ProposalId.safeParse(text);
  if (!id.success) throw new InvalidArgumentError('"list" shows the identifiers.');
  return id.data;
}

program
  .command('new')
  .description('make a proposal: empty, or from a template or sample')
  .option('--title <title>', 'its title')
  .option('--template <id>', 'a template or sample')
  .action(({ title, template }: { title?: string; template?: string }) =>
    withApp(session(), (client) => newCommand({ title, template }, client, terminal())),
  );

program
  .command('list')
  .description('show the proposals of the library, newest first')
  .option('--search <words>', 'only those with these words in title, organisation or tool')
  .action(({ search }: { search?: string }) =>
    withApp(session(), (client) => listCommand({ search }, client, terminal())),
  );

program
  .command('show')
  .description('show one proposal; whole with --json')
  .argument('<id>', 'its identifier', proposalId)
  .action((id: ProposalId) => withApp(session(), (client) => showCommand(id, client, terminal())));

program
  .command('check')
  .description('say what is missing or weak; exit code 1 when the proposal is not ready')
  .argument('<id>', 'its identifier', proposalId)
  .action(async (id: ProposalId) => {
    const isReady = await withApp(session(), (client) => checkCommand(id, client, terminal()));
    if (!isReady) process.exitCode = 1;
  });

program
  .command('export')
  .description('write a document')
  .argument('<id>', 'its identifier', proposalId)
  .addOption(
    new Option('--kind <kind>', 'what to write').choices(['full-proposal', 'draft']).default('full-proposal'),
  )
  .option('--out <path>', 'a file, or a folder that gets a name made from the title')
  .action((id: ProposalId, { kind, out }: { kind: CliExportKind; out?: string }) =>
    withApp(session(out), (client) => exportCommand(id, kind, client, terminal())),
  );

program
  .command('import')
  .description('make a new proposal from a draft file or an exported PDF')
  .argument('<file>', 'a .countersign or .pdf file')
  .action((file: string) => withApp(session(), (client) => importCommand(file, client, terminal())));

program
  .command('schema')
  .description('print the JSON Schema of a draft file')
  .action(() => schemaCommand(terminal()));

program
  .command('serve')
  .description('open the application in a browser')
  .option('--port <port>', 'a port of 127.0.0.1; 0 takes a free one', '0')
  .option('--no-open', 'do not open a browser')
  .action(async ({ port, open }: { port: string; open: boolean }) => {
    process.exitCode = await serveCommand({ library: options().library, port, open });
  });

program
  .command('demo')
  .description('make the example in a new folder and export it')
  .action(() => demoCommand(terminal()));

try {
  await program.parseAsync();
} catch (error) {
  if (!isAppError(error)) throw error;
  const { text, exitCode } = explain(error);
  if (options().json)
    terminal().out(JSON.stringify({ error: { code: error.code, details: error.details } }, null, 2));
  terminal().err(text);
  process.exitCode = exitCode;
}
