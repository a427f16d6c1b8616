import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputOptions, type OutputOptions, rolldown } from 'rolldown';
import { build as buildWithVite } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

type Target = { name: string; sources: readonly string[]; build(): Promise<void> };

/** The page, for both windows. */
async function buildRenderer(): Promise<void> {
  await buildWithVite({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

/** Files that Electron starts by name: two programs and the workers of core. */
const programs = [
  'electron/main.ts',
  'electron/core-process.ts',
  'core/documents/render-worker.ts',
  'core/documents/write-document-worker.ts',
  'core/documents/read-pdf-worker.ts',
  'core/documents/inspect-font-worker.ts',
  'core/workers/check-library-worker.ts',
  'core/workers/read-spreadsheet-worker.ts',
];

/** What stays outside: Electron itself, and the one module with a binary beside it. */
const external = ['electron', 'better-sqlite3'];

const electronFolder = join(root, 'dist/electron');

type Bundle = { input: InputOptions; output: OutputOptions };

/** What Electron runs, as rolldown bundles it; the size suite of the benchmark measures the same bundles. */
export function electronBundles(): { programs: Bundle; preload: Bundle } {
  const shared = { cwd: root, logLevel: 'warn' } as const;
  return {
    programs: {
      input: {
        ...shared,
        input: programs.map((program) => join(root, program)).filter((program) => existsSync(program)),
        platform: 'node',
        external,
        // pdfmake's libraries are CommonJS and read `__dirname`, which an ES module does not have.
        transform: { define: { __dirname: 'import.meta.dirname' } },
      },
      // One chunk folder, so that a program and its lazy parts keep their places beside each other.
      output: {
        dir: electronFolder,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: true,
      },
    },
    // A sandboxed preload may be one CommonJS file only, and no library belongs in it.
    preload: {
      input: {
        ...shared,
        input: join(root, 'electron/preload.ts'),
        platform: 'browser',
        external: ['electron'],
      },
      output: { file: join(electronFolder, 'preload.cjs'), format: 'cjs', minify: true },
    },
  };
}

async function buildElectron(): Promise<void> {
  rmSync(electronFolder, { recursive: true, force: true });
  for (const { input, output } of Object.values(electronBundles())) {
    const bundled = await rolldown(input);
    await bundled.write(output);
    await bundled.close();
  }
}

export const targets: readonly Target[] = [
  {
    name: 'renderer',
    // The page holds data too: its words, its fonts, its icon.
    sources: ['renderer/**', 'shared/**', 'resources/**', 'vite.config.ts', 'package-lock.json'],
    build: buildRenderer,
  },
  {
    name: 'electron',
    sources: ['electron/**', 'core/**', 'shared/**', 'scripts/build.ts', 'package-lock.json'],
    build: buildElectron,
  },
];

/** Beside the output, not in it: what lies in the folder is served and packaged. */
export const stampOf = (name: string) => join(root, 'dist', `${name}.built-from`);

/** The newest change and the count of what a target is made from: a deleted source is a change too. */
function fingerprint({ sources }: Target): string {
  const files = globSync([...sources], { cwd: root })
    .map((path) => statSync(join(root, path)))
    .filter((file) => file.isFile());
  return `${files.length} files, newest ${Math.max(...files.map(({ mtimeMs }) => mtimeMs))}`;
}

/** Builds the named targets, all unless told; `onlyStale` leaves out what is newer than its sources. */
export async function build(names: readonly string[], options: { onlyStale: boolean }): Promise<void> {
  for (const target of targets.filter(({ name }) => names.includes(name))) {
    const wanted = fingerprint(target);
    const stamp = stampOf(target.name);
    if (options.onlyStale && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    const startedAt = performance.now();
    await target.build();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
    console.log(`built dist/${target.name} in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  }
}

if (import.meta.main) {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const all = targets.map(({ name }) => name);
  await build(named.length > 0 ? named : all, { onlyStale: process.argv.includes('--if-stale') });
}
