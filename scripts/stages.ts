import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissingPackages } from './debian-packages.ts';
import { readPlaywrightTally, readVitestTally, type Tally } from './tally.ts';

/** One line of the test run. A stage that fails throws, with what the reader needs as its message. */
export type Stage = { name: string; run(): Promise<StageResult> };
export type StageResult = { tally: Tally; note?: string; output?: string };

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const stageLimitMs = 8 * 60_000;

const onePassed: Tally = { passed: 1, failed: 0, skipped: [] };

type Ended = { code: number; output: string };

/** Runs a tool of node_modules on this Node, without a terminal and without input. */
function runTool(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin', name), args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: stageLimitMs,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8').trimEnd();
      resolve({ code: code ?? 1, output: signal ? `${output}\n${name} was ended by ${signal}` : output });
    });
  });
}

/** A stage of tools that must all be content; it counts as one check. */
function check(name: string, ...tools: readonly (readonly [string, ...string[]])[]): Stage {
  return {
    name,
    async run() {
      const ended = await Promise.all(tools.map(([tool, ...args]) => runTool(tool, args)));
      const failures = ended.filter(({ code }) => code !== 0);
      if (failures.length > 0) throw new Error(failures.map(({ output }) => output).join('\n\n'));
      return { tally: onePassed };
    },
  };
}

/** A stage that is a runner of tests; it counts what the runner counted. */
function runner(
  name: string,
  report: string,
  read: (path: string) => Tally,
  start: () => Promise<Ended>,
): Stage {
  return {
    name,
    async run() {
      const path = join(results, report);
      mkdirSync(results, { recursive: true });
      rmSync(path, { force: true });
      const { code, output } = await start();
      if (!existsSync(path)) throw new Error(output);
      const tally = read(path);
      // A runner can end with an error although every test passed: that is a failure too.
      if (code !== 0 && tally.failed === 0) tally.failed = 1;
      return { tally, output };
    },
  };
}

const folders = globSync('*/tsconfig.json', { cwd: root }).map(dirname).sort();

/**
 * Remembers what it found, so that the next run checks only what changed. One checker each, because the folders keep
 * all cores busy already and every further checker works out the same types again: 2.5 times the processor time.
 */
function typecheck(folder: string): [string, ...string[]] {
  const memory = join(root, 'dist/types', `${folder}.tsbuildinfo`);
  const options = ['--pretty', 'false', '--checkers', '1', '--incremental', '--tsBuildInfoFile', memory];
  return ['tsc', '-p', folder, ...options];
}

export const stages: readonly Stage[] = [
  { name: 'packages', run: async () => ({ tally: onePassed, note: installMissingPackages() }) },
  check('lockfile', ['node', 'scripts/complete-lockfile.ts', '--check']),
  check('build', ['node', 'scripts/build.ts']),
  check('types', ...folders.map((folder) => typecheck(folder))),
  check('format', ['biome', 'format', '--max-diagnostics=50']),
  check(
    'lint',
    ['biome', 'lint', '--error-on-warnings', '--max-diagnostics=50'],
    ['oxlint', '--type-aware', '--deny-warnings'],
  ),
  check('fences', ['node', 'scripts/import-fences.ts']),
  check('dead code', ['knip']),
  runner('tests', 'vitest.json', readVitestTally, () =>
    runTool('vitest', ['run', '--reporter=dot', '--reporter=./scripts/vitest-tally.ts'], {
      TALLY_FILE: join(results, 'vitest.json'),
    }),
  ),
  runner('e2e', 'playwright.json', readPlaywrightTally, () =>
    runTool('playwright', ['test', '--reporter=line,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'playwright.json'),
    }),
  ),
];
