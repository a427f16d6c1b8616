import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../../cli/program.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { product } from '../../shared/product.ts';
import { cliOn, cliProgram, temporaryFolder } from '../kit/cli.ts';
import { commandsOn } from '../kit/commands.ts';
import { openLibrary } from '../kit/shell-process.ts';

/** The command line on a library of its own: `cli` starts a process, `command` calls. */
function start() {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  return { folder, library, cli: cliOn(library), command: commandsOn(library) };
}

async function startWithProposal(title = 'Email service') {
  const started = start();
  const { stdout } = await started.command('new', '--title', title);
  return { ...started, id: stdout.trim() };
}

test('a proposal is made, listed, shown and checked', () => {
  const { cli } = start();
  const id = cli('new', '--title', 'Email service').stdout.trim();
  expect(cli('list').stdout).toMatch(new RegExp(`^id .*title\\n${id} .*draft .*Email service\\n$`));
  expect(cli('show', id).stdout).toContain('Email service\nVersion 1, revision 1, saved ');
  const check = cli('check', id);
  expect(check.exitCode).toBe(1);
  expect(check.stdout).toContain('to answer  The ask in one sentence: not answered yet.  [overview.ask]');
});

test('an empty library says what to do next', async () => {
  expect((await start().command('list')).stdout).toContain('Make one with "new"');
});

test('every command prints JSON that a program can read', () => {
  const { cli } = start();
  const { id } = JSON.parse(cli('--json', 'new', '--title', 'Email service').stdout);
  expect(JSON.parse(cli('list', '--json').stdout)).toMatchObject({ total: 1, proposals: [{ id }] });
  expect(JSON.parse(cli('show', id, '--json').stdout)).toMatchObject({ id, proposal: { formatVersion: 1 } });
  expect(JSON.parse(cli('check', id, '--json').stdout)).toMatchObject({ id, isReady: false });
});

test('a draft file goes out and comes back as a new proposal', async () => {
  const { cli, command, folder, id } = await startWithProposal();
  expect(cli('export', id, '--kind', 'draft', '--out', join(folder, 'out.countersign')).exitCode).toBe(0);
  const imported = cli('import', join(folder, 'out.countersign'));
  expect(imported.exitCode).toBe(0);
  expect(imported.stdout.trim()).not.toBe(id);
  expect(JSON.parse((await command('list', '--json')).stdout).total).toBe(2);
});

test('the model goes out as a workbook and as CSV', async () => {
  const { command, folder, id } = await startWithProposal();
  await command('export', id, '--kind', 'model-csv', '--out', join(folder, 'model.csv'));
  expect(readFileSync(join(folder, 'model.csv'), 'utf8')).toContain('"Month (USD)"');
  await command('export', id, '--kind', 'model-xlsx', '--out', join(folder, 'model.xlsx'));
  expect(readFileSync(join(folder, 'model.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('a PDF is written under a name made from the title, inside the folder that was named, and brings its proposal back', async () => {
  const { cli, folder, id } = await startWithProposal('../../escape');
  const { exitCode, stdout } = cli('export', id, '--out', folder);
  expect(exitCode).toBe(0);
  const [pdf] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  expect(stdout).toContain(join(folder, pdf ?? 'missing'));
  expect(readFileSync(join(folder, pdf ?? ''), 'latin1').slice(0, 5)).toBe('%PDF-');

  const imported = JSON.parse(cli('import', join(folder, pdf ?? ''), '--json').stdout);
  expect(imported).toMatchObject({ title: '../../escape' });
  expect(imported.id).not.toBe(id);
});

test('a folder that is named and missing is made, and one on a misspelt path is not', async () => {
  const { cli, command, folder, id } = await startWithProposal();
  const draft = ['export', id, '--kind', 'draft', '--out'];
  await command(...draft, join(folder, 'copies/'));
  expect(readdirSync(join(folder, 'copies'))).toEqual(['Email service v1 r1.countersign']);
  await command('export', '--all', '--kind', 'draft', '--out', join(folder, 'all'));
  expect(readdirSync(join(folder, 'all'))).toEqual(['Email service v1 r1.countersign']);
  expect(cli(...draft, join(folder, 'copys/of/mine/')).exitCode).toBe(73);
});

test('a document is written for Word, and as a page, when it is asked for so', async () => {
  const { cli, command, folder, id } = await startWithProposal();
  expect(cli('export', id, '--format', 'docx', '--out', folder).stdout).toMatch(/\.docx \(\d+ bytes\)/);
  await command('export', id, '--kind', 'brief', '--format', 'html', '--out', folder);
  const written = readdirSync(folder).filter((name) => /\.(docx|html)$/.test(name));
  expect(written.toSorted()).toEqual(['Email service one-page brief v1 r1.html', 'Email service v1 r1.docx']);
});

test('a process that fails ends with the code of its failure, and says it as JSON when that is asked for', () => {
  const { cli } = start();
  const missing = cli('show', 'nothing');
  expect([missing.exitCode, missing.stdout]).toEqual([66, '']);
  expect(missing.stderr).toContain('There is no proposal nothing.');
  expect(missing.stderr).not.toContain(' at ');
  for (const words of [
    ['list', '--all', '--json'],
    ['--json', 'lst'],
    ['serve', '--port', 'x', '--json'],
  ]) {
    const { exitCode, stdout, stderr } = cli(...words);
    expect([words, exitCode, JSON.parse(stdout)]).toEqual([words, 64, badRequest]);
    expect(stderr).toContain("That can't be done");
  }
});

const badRequest = { error: { code: 'bad-request', details: { problem: expect.stringMatching(/\w/) } } };

test.each([
  [
    'a template that is not there',
    ['new', '--template', 'nothing'],
    66,
    'There is no template or sample nothing.',
  ],
  ['a file that is not there', ['import', 'nothing.countersign'], 65, 'ENOENT'],
  ['an option that is not known', ['list', '--all'], 64, "unknown option '--all'"],
  ['a command that is not known', ['lst'], 64, "unknown command 'lst'"],
  ['no command at all', [], 64, 'Usage: countersign'],
  ['an argument that is missing', ['show'], 64, "missing required argument 'id'"],
  [
    'a kind that is not known',
    ['export', 'a', '--kind', 'word'],
    64,
    'full-proposal, brief, outcome-report, security-annex, reviewer-pack, meeting-brief, draft, vendor-form, vendor-table, model-xlsx, model-csv.',
  ],
  ['an identifier of the wrong form', ['show', 'NO/THING'], 64, '"list" shows the identifiers.'],
])('%s has its own exit code and a sentence, as JSON too', async (_what, words, exitCode, sentence) => {
  const { command } = start();
  const forPeople = await command(...words);
  expect(forPeople).toMatchObject({ exitCode, stderr: expect.stringContaining(sentence) });
  expect(forPeople.stderr).not.toContain(' at ');
  const forPrograms = await command(...words, '--json');
  expect(forPrograms.exitCode).toBe(exitCode);
  if (exitCode === 64) expect(JSON.parse(forPrograms.stdout)).toEqual(badRequest);
});

test('a port that is none is refused with what a port is', () => {
  const { exitCode, stderr } = start().cli('serve', '--port', '65536');
  expect(exitCode).toBe(64);
  expect(stderr).toContain('a port is a number from 0 to 65535');
});

test('a damaged file is refused with its cause, as JSON too', () => {
  const { cli, folder } = start();
  writeFileSync(
    join(folder, 'bad.countersign'),
    '{"format":"countersign-proposal","version":9,"content":{}}',
  );
  const result = cli('import', join(folder, 'bad.countersign'), '--json');
  expect(result.exitCode).toBe(65);
  expect(JSON.parse(result.stdout)).toMatchObject({
    error: { code: 'file-refused', details: { reason: 'newer-version' } },
  });
});

test('a named pipe and a device are refused and not waited for', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no named pipes among its files');
  const { command, folder } = start();
  execFileSync('mkfifo', [join(folder, 'pipe.countersign')]);
  for (const path of [join(folder, 'pipe.countersign'), '/dev/zero']) {
    const { exitCode, stderr } = await command('import', path);
    expect([path, exitCode]).toEqual([path, 65]);
    expect(stderr).toContain('found something that is not a file');
  }
});

test('the schema describes the file that export writes', async () => {
  const schema = JSON.parse((await start().command('schema')).stdout);
  expect(Object.keys(schema.properties)).toEqual(['format', 'version', 'sha256', 'content']);
  expect(schema.additionalProperties).toBe(false);
  const { overview, need } = schema.properties.content.properties.proposal.properties;
  expect(overview.properties.title.maxLength).toBe(200);
  // A formatted answer may be written as plain text, or as its tree.
  expect(need.properties.problem.anyOf[0]).toEqual({ type: 'string', maxLength: 8000 });
  expect(need.properties.problem.anyOf[1].required).toEqual(['blocks']);
});

test('help shows every command, and is no failure', () => {
  const { stdout, exitCode } = start().cli('--help');
  expect(exitCode).toBe(0);
  for (const { name } of commands) expect(stdout).toContain(`\n  ${name} `);
  expect(stdout).toContain('Examples:');
});

const commands = program.commands.map((command) => ({ name: command.name() }));

test.each(commands)('the help of $name has an example', async ({ name }) => {
  const { stdout, exitCode } = await start().command(name, '--help');
  expect(exitCode).toBe(0);
  expect(stdout.split('Examples:')[1]).toContain(`countersign ${name}`);
});

test('the version is printed and is no failure', () => {
  const { stdout, stderr, exitCode } = start().cli('--version');
  expect([stdout, stderr, exitCode]).toEqual([`${product.version}\n`, '', 0]);
});

test('a reader that stops reading is no failure', async () => {
  const child = spawn(process.execPath, [cliProgram, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Long before the process has started, as `head` would a little later.
  child.stdout.destroy();
  let told = '';
  child.stderr.on('data', (data) => {
    told += String(data);
  });
  const [exitCode] = await once(child, 'close');
  expect([exitCode, told]).toEqual([0, '']);
});

test('a library of more than one page is listed whole, newest first', async () => {
  const { command, library } = start();
  const app = await openLibrary(library);
  const client = createClient<Api>({ call: app.dispatch });
  const ids: string[] = [];
  for (let count = 0; count < 201; count += 1) ids.unshift((await client.proposals.create({})).id);
  await app.close();
  const { total, proposals } = JSON.parse((await command('list', '--json')).stdout);
  expect(total).toBe(201);
  expect(proposals.map(({ id }: { id: string }) => id)).toEqual(ids);
});
