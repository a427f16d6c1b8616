import { Command, InvalidArgumentError, Option } from 'commander';
import { DocumentFormat } from '../shared/domain/document-format.ts';
import { DocumentPart } from '../shared/domain/document-part.ts';
import type { ExportChoices } from '../shared/domain/export-choices.ts';
import { ExportKind } from '../shared/domain/export-kind.ts';
import { ReportDay } from '../shared/domain/outcomes/report-day.ts';
import { Paper } from '../shared/domain/paper.ts';
import { ItSpecialty, ProposalId } from '../shared/domain/values.ts';
import { product } from '../shared/product.ts';
import { backupCommand, backupsCommand, restoreCommand } from './commands/backups.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { type CliExportKind, exportCommand } from './commands/export.ts';
import { exportAllCommand } from './commands/export-all.ts';
import { exportPacksCommand } from './commands/export-packs.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { projectCommand } from './commands/project.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { processTerminal } from './print.ts';
import { withApp } from './session.ts';

/** Every command with its options and its help. A wrong command line throws commander's error. */
export const program = new Command('countersign')
  .exitOverride()
  // Commander prints no errors itself: failures.ts prints them all.
  .configureOutput({ outputError: () => {} })
  .description('Proposals to IT, from first notes to a formal PDF. Everything stays on this machine.')
  .version(product.version)
  .option('--library <folder>', 'the library folder (the one of the application by default)')
  .option('--json', 'print results as JSON')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    examples(
      'new --template email-marketing-service   make a proposal from the example',
      'list                                     show what is in the library',
      'check <id>                               what is missing or weak; exit code 1 when not ready',
      'project <id>                             what it costs and brings, under every scenario',
      'export <id> --out proposal.pdf           write the full proposal',
      'export <id> --kind draft --out backup/   write a draft file that can be imported again',
      'import proposal.pdf                      bring a proposal back from its PDF or draft file',
      'backup                                   copy the library and check the copy',
      'restore <number>                         go back to a backup; restore --undo comes back from it',
      'serve                                    open the application in a browser',
    ),
  );

const options = () => program.opts<{ library?: string; json?: boolean }>();
const terminal = () => processTerminal(options().json ?? false);
const session = (out?: string) => ({ library: options().library, out });

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  countersign ${line}`).join('\n')}`;
}

function proposalId(text: string): ProposalId {
  const id = ProposalId.safeParse(text);
  if (!id.success) throw new InvalidArgumentError('"list" shows the identifiers.');
  return id.data;
}

function backupNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('"backups" shows the numbers.');
  return number;
}

program
  .command('new')
  .description('make a proposal: empty, or from a template or sample')
  .option('--title <title>', 'its title')
  .option('--template <id>', 'a template or sample')
  .addHelpText('after', examples('new --title "Email service"', 'new --template email-marketing-service'))
  .action(({ title, template }: { title?: string; template?: string }) =>
    withApp(session(), (client) => newCommand({ title, template }, client, terminal())),
  );

program
  .command('list')
  .description('show the proposals of the library, newest first')
  .option('--search <words>', 'only those in which all of these words stand, anywhere')
  .addHelpText('after', examples('list', 'list --search "email service"'))
  .action(({ search }: { search?: string }) =>
    withApp(session(), (client) => listCommand({ search }, client, terminal())),
  );

program
  .command('show')
  .description('show one proposal; whole with --json')
  .argument('<id>', 'its identifier', proposalId)
  .addHelpText('after', examples('show <id>', 'show <id> --json'))
  .action((id: ProposalId) => withApp(session(), (client) => showCommand(id, client, terminal())));

program
  .command('check')
  .description('say what is missing or weak; exit code 1 when the proposal is not ready')
  .argument('<id>', 'its identifier', proposalId)
  .addHelpText('after', examples('check <id>'))
  .action(async (id: ProposalId) => {
    const isReady = await withApp(session(), (client) => checkCommand(id, client, terminal()));
    if (!isReady) process.exitCode = 1;
  });

program
  .command('project')
  .description('work out the revenue model: every result, under every scenario')
  .argument('<source>', 'an identifier, or a .countersign or .pdf file')
  .option('--scenario <name>', 'one scenario only: low, expected, high, or the name of another')
  .addHelpText('after', examples('project <id>', 'project proposal.countersign --scenario low --json'))
  .action((source: string, { scenario }: { scenario?: string }) =>
    projectCommand(source, { library: options().library, scenario }, terminal()),
  );

program
  .command('export')
  .description('write a document')
  .argument('[id]', 'its identifier', proposalId)
  .option('--all', 'every proposal of the library; --out is then a folder')
  .addOption(
    new Option('--kind <kind>', 'what to write')
      .choices([...ExportKind.options, 'draft', 'vendor-form', 'vendor-table', 'model-xlsx', 'model-csv'])
      .default('full-proposal'),
  )
  .addOption(
    new Option(
      '--specialty <group>',
      'the IT group that a reviewer pack is for; all writes one for each, and --out is then a folder',
    ).choices([...ItSpecialty.options, 'all']),
  )
  .addOption(
    new Option('--report-day <days>', 'how far an outcome report looks, in days after going live').choices(
      ReportDay.options,
    ),
  )
  .addOption(
    new Option('--format <format>', 'how a document is written')
      .choices(DocumentFormat.options)
      .default('pdf'),
  )
  .addOption(
    new Option('--paper <paper>', "the usual one of the proposal's region by default").choices(Paper.options),
  )
  .option('--leave-out <parts>', 'parts that are not printed, with commas between them', documentParts)
  .option('--hide-unanswered', 'leave out what is not answered yet')
  .option('--numbers-only', "print the numbers of IT's questions without their text")
  .option('--without-source', 'a PDF that does not carry the proposal inside')
  .option('--out <path>', 'a file, or a folder that gets a name made from the title')
  .addHelpText(
    'after',
    examples(
      'export <id>',
      'export <id> --format docx',
      'export <id> --kind draft --out backup/',
      'export <id> --kind reviewer-pack --specialty all --out packs/',
      'export <id> --kind model-xlsx',
      'export --all --out backup/',
    ),
  )
  .action(async (id: ProposalId | undefined, chosen: ExportOptions) => {
    const isComplete = chosen.all ? await exportEach(id, chosen) : await exportOne(id, chosen);
    if (!isComplete) process.exitCode = 1;
  });

/** Every proposal of the library; false when one was left out. */
function exportEach(id: ProposalId | undefined, { kind, out }: ExportOptions): Promise<boolean> {
  if (id !== undefined || (kind !== 'full-proposal' && kind !== 'draft'))
    throw new InvalidArgumentError('--all takes no identifier, and writes full proposals or draft files.');
  return withApp(session(out), (client) => exportAllCommand(kind, client, terminal()));
}

/** One document, or a reviewer pack for each group of IT; false when one of them was left out. */
async function exportOne(
  id: ProposalId | undefined,
  { kind, format, out, specialty, ...others }: ExportOptions,
): Promise<boolean> {
  if (kind === 'reviewer-pack' && specialty === undefined)
    throw new InvalidArgumentError(
      `A reviewer pack is for one group of IT: name it by --specialty (${ItSpecialty.options.join(', ')}), or all.`,
    );
  if (kind !== 'reviewer-pack' && specialty !== undefined)
    throw new InvalidArgumentError('--specialty belongs to a reviewer pack: add --kind reviewer-pack.');
  if (id === undefined)
    throw new InvalidArgumentError('Say which proposal, or --all. "list" shows the identifiers.');
  const shared = exportChoices(others);
  if (specialty === 'all')
    return withApp(session(out), (client) =>
      exportPacksCommand(id, { format, choices: shared }, client, terminal()),
    );
  const choices = { ...shared, ...(specialty && { specialty }) };
  await withApp(session(out), (client) => exportCommand(id, { kind, format, choices }, client, terminal()));
  return true;
}

type ExportOptions = {
  all?: true;
  kind: CliExportKind;
  format: DocumentFormat;
  out?: string;
  specialty?: ItSpecialty | 'all';
  reportDay?: ReportDay;
  paper?: Paper;
  leaveOut?: DocumentPart[];
  hideUnanswered?: boolean;
  numbersOnly?: boolean;
  withoutSource?: boolean;
};

function exportChoices(
  chosen: Omit<ExportOptions, 'kind' | 'format' | 'out' | 'specialty'>,
): Partial<ExportChoices> {
  return {
    ...(chosen.reportDay && { reportDay: chosen.reportDay }),
    ...(chosen.paper && { paper: chosen.paper }),
    leftOut: chosen.leaveOut ?? [],
    hidesUnanswered: chosen.hideUnanswered ?? false,
    printsQuestions: !chosen.numbersOnly,
    carriesSource: !chosen.withoutSource,
  };
}

function documentParts(text: string): DocumentPart[] {
  return text.split(',').map((name) => {
    const part = DocumentPart.safeParse(name.trim());
    if (!part.success) throw new InvalidArgumentError(`The parts are ${DocumentPart.options.join(', ')}.`);
    return part.data;
  });
}

program
  .command('import')
  .description('make a new proposal from a draft file or an exported PDF, or read a filled sign-off page')
  .argument('<file>', 'a .countersign or .pdf file')
  .option('--record', 'put what was filled into the sign-off page on record')
  .option('--as-proposal', 'make a new proposal even if the sign-off page is filled in')
  .addHelpText('after', examples('import proposal.countersign', 'import signed.pdf --record'))
  .action((file: string, options: { record?: boolean; asProposal?: boolean }) =>
    withApp(session(), (client) => importCommand(file, options, client, terminal())),
  );

program
  .command('backup')
  .description('make a checked backup of the library now')
  .addHelpText('after', examples('backup'))
  .action(() => withApp(session(), (client) => backupCommand(client, terminal())));

program
  .command('backups')
  .description('show the backups of the library, newest first')
  .addHelpText('after', examples('backups', 'backups --json'))
  .action(() => withApp(session(), (client) => backupsCommand(client, terminal())));

program
  .command('restore')
  .description('put a backup in the place of the library, which is set aside whole')
  .argument('[number]', 'its number; "backups" shows them', backupNumber)
  .option('--undo', 'take the last restore back')
  .addHelpText('after', examples('restore 7', 'restore --undo'))
  .action((number: number | undefined, { undo: isUndo = false }: { undo?: boolean }) => {
    if (number === undefined && !isUndo) throw new InvalidArgumentError('"backups" shows the numbers.');
    return withApp(session(), (client) =>
      restoreCommand({ number: number ?? 0, isUndo }, client, terminal()),
    );
  });

program
  .command('schema')
  .description('print the JSON Schema of a draft file')
  .addHelpText('after', examples('schema > countersign.schema.json'))
  .action(() => schemaCommand(terminal()));

program
  .command('serve')
  .description('open the application in a browser')
  .option('--port <port>', 'a port of 127.0.0.1; 0 takes a free one', '0')
  .option('--no-open', 'do not open a browser')
  .addHelpText('after', examples('serve', 'serve --no-open --json'))
  .action(async ({ port, open }: { port: string; open: boolean }) => {
    const { library, json: isJson = false } = options();
    process.exitCode = await serveCommand({ library, port, opens: open, isJson });
  });

program
  .command('demo')
  .description('make the example in a new folder and export it')
  .addHelpText('after', examples('demo'))
  .action(() => demoCommand(terminal()));
