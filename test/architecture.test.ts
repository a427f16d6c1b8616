import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fences } from '../scripts/fences.ts';
import { crossings } from '../scripts/import-fences.ts';

// A fence that cannot fail is a defect: each one is shown a file that crosses it.

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the import fence', () => {
  const crossed = [
    ['shared/domain/bad.ts', `import { readFileSync } from 'node:fs';`, 'shared/ is pure'],
    ['shared/domain/bad.ts', `import type { ReactNode } from 'react';`, 'shared/ is pure'],
    ['shared/domain/bad.ts', `export { openApp } from '../../core/app.ts';`, 'shared/ is pure'],
    ['core/services/bad.ts', `import Database from 'better-sqlite3';`, 'knows ports only'],
    ['core/services/bad.ts', `import { join } from 'node:path';`, 'knows ports only'],
    ['core/services/bad.ts', `import { x } from '../storage/connection.ts';`, 'knows ports only'],
    ['core/router.ts', `import { x } from './files/atomic-write.ts';`, 'knows ports only'],
    ['core/ports/bad.ts', `type X = import('pdfmake').X;`, 'knows ports only'],
    ['core/storage/bad.ts', `import { x } from '../services/drafts.ts';`, 'storage is an adapter'],
    ['core/documents/bad.ts', `import { x } from '../services/drafts.ts';`, 'documents turn a proposal'],
    ['core/spreadsheets/bad.ts', `import { x } from '../services/drafts.ts';`, 'spreadsheets turn figures'],
    ['core/files/bad.ts', `import { x } from '../storage/connection.ts';`, 'files are an adapter'],
    ['core/app.ts', `import { app } from 'electron';`, 'core runs on any Node'],
    ['core/app.ts', `import { x } from '../cli/main.ts';`, 'core runs on any Node'],
    ['electron/bad.ts', `import { x } from '../core/services/drafts.ts';`, 'a shell guards'],
    ['electron/bad.ts', `import { x } from '../browser/shell.ts';`, 'a shell guards'],
    ['browser/bad.ts', `const app = await import('electron');`, 'a shell guards'],
    ['cli/bad.ts', `import { x } from '../core/storage/connection.ts';`, 'a shell guards'],
    ['renderer/bad.tsx', `import { openApp } from '../core/app.ts';`, 'the renderer knows shared/ only'],
    ['renderer/bad.tsx', `import { ipcRenderer } from 'electron';`, 'the renderer knows shared/ only'],
    ['renderer/bad.tsx', `const fs = require('node:fs');`, 'the renderer knows shared/ only'],
    // A path that leaves its folder by a detour leads to the same place.
    ['renderer/bad.tsx', `import { x } from '../shared/../core/app.ts';`, 'the renderer knows shared/ only'],
    ['cli/bad.ts', `import { x } from '../test/kit/fake-clock.ts';`, 'a shell guards'],
  ] as const;

  test.each(crossed)('%s may not say %s', (path, source, advice) => {
    expect(crossings(path, source)).toEqual([expect.stringContaining(advice)]);
  });

  const banned = [
    ['shared/domain/bad.ts', 'const now = Date.now();', 'Date.now'],
    ['shared/domain/bad.ts', 'const now = new Date();', 'new Date()'],
    ['shared/domain/bad.ts', 'const chance = Math.random();', 'Math.random'],
    ['renderer/bad.tsx', 'element.innerHTML = text;', 'innerHTML'],
    ['renderer/bad.tsx', `element['innerHTML'] = text;`, 'innerHTML'],
    [
      'renderer/bad.tsx',
      'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;',
      'dangerouslySetInnerHTML',
    ],
    ['renderer/bad.tsx', `element.insertAdjacentHTML('beforeend', text);`, 'insertAdjacentHTML'],
    ['browser/bad.ts', 'eval(text);', 'eval'],
    ['core/files/bad.ts', 'const made = new Function(text);', 'new Function'],
    ['core/storage/bad.ts', `import { DatabaseSync } from 'node:sqlite';`, 'node:sqlite'],
  ] as const;

  test.each(banned)('%s may not say %s', (path, source, word) => {
    expect(crossings(path, source)).toEqual([expect.stringContaining(`uses ${word}`)]);
  });

  const allowed = [
    ['shared/domain/good.ts', `import { z } from 'zod';\nimport { x } from './values.ts';`],
    [
      'shared/domain/good.ts',
      `const due = new Date('2026-11-21');\n// Date.now() in a comment\nconst s = 'eval(x)';`,
    ],
    ['core/services/good.ts', `import type { Clock } from '../ports/host.ts';`],
    ['core/storage/good.ts', `import Database from 'better-sqlite3';\nimport { join } from 'node:path';`],
    ['electron/good.ts', `import { app } from 'electron';\nimport { openApp } from '../core/app.ts';`],
    ['renderer/good.tsx', `import { useState } from 'react';\nimport css from './good.module.css';`],
    ['test/good.ts', `import { x } from '../core/storage/connection.ts';`],
  ] as const;

  test.each(allowed)('%s may keep to its side (%#)', (path, source) => {
    expect(crossings(path, source)).toEqual([]);
  });

  test('ARCHITECTURE.md and the fences name the same folders', () => {
    const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const folders = [...new Set(fences.map(({ place }) => `${place.split('/')[0]}/`))];
    for (const folder of folders) expect(map).toMatch(new RegExp(`^\\| .*\`${folder}`, 'm'));
  });
});

/** A copy of the configuration alone, where bad files can be planted without disturbing anyone. */
let field: string;

function plant(path: string, source: string): string {
  const file = join(field, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  return file;
}

beforeAll(() => {
  field = mkdtempSync(join(tmpdir(), 'countersign-fences-'));
  symlinkSync(join(root, 'node_modules'), join(field, 'node_modules'));
  const biome = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  plant('biome.json', JSON.stringify({ ...biome, vcs: { enabled: false } }));
  plant('package.json', '{ "type": "module" }');
  plant('.oxlintrc.json', readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  plant('tsconfig.base.json', readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  for (const folder of ['shared', 'core', 'renderer']) {
    plant(`${folder}/tsconfig.json`, readFileSync(join(root, folder, 'tsconfig.json'), 'utf8'));
  }
});

afterAll(() => rmSync(field, { recursive: true, force: true }));

/** What a tool of node_modules prints in the field, whether it is content or not. */
function complaints(tool: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin', tool), args, { cwd: field }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

describe('the linter, as an editor shows it', () => {
  const linted = [
    ['shared/bad.ts', `import 'node:fs';\n`, 'shared/ is pure'],
    ['shared/bad.ts', `import '../core/app.ts';\n`, 'ground floor'],
    ['core/services/bad.ts', `import 'better-sqlite3';\n`, 'knows ports only'],
    ['core/services/bad.ts', `import '../storage/connection.ts';\n`, 'knows the port, not the adapter'],
    ['core/services/bad.ts', `process.exit(1);\n`, 'global variable process'],
    ['core/files/bad.ts', `import 'node:sqlite';\n`, 'one database engine'],
    ['core/storage/bad.ts', `import '../services/drafts.ts';\n`, 'Storage is an adapter'],
    ['core/documents/bad.ts', `import '../services/drafts.ts';\n`, 'Documents are an adapter'],
    ['core/spreadsheets/bad.ts', `import '../services/drafts.ts';\n`, 'Spreadsheets are an adapter'],
    ['electron/bad.ts', `import '../core/services/drafts.ts';\n`, 'through core/app.ts'],
    ['browser/bad.ts', `import 'electron';\n`, 'through core/app.ts'],
    ['cli/bad.ts', `import '../core/storage/connection.ts';\n`, 'through core/app.ts'],
    ['renderer/bad.tsx', `import '../core/app.ts';\n`, 'knows shared/ only'],
    ['renderer/bad.tsx', `import 'node:fs';\n`, 'A page has no machine'],
    [
      'renderer/bad.tsx',
      'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
      'dangerouslySetInnerHTML',
    ],
    ['core/files/bad.ts', 'eval("1");\n', 'eval'],
    ['core/files/bad.ts', 'export default 1;\n', 'default export'],
    ['core/files/bad.ts', `export * from './atomic-write.ts';\n`, 'barrel'],
  ] as const;

  test.each(linted)('%s is corrected: %j', async (path, source, advice) => {
    const file = plant(path, source);
    const said = await complaints('biome', 'lint', '--reporter=github', '--max-diagnostics=50', path);
    rmSync(file);
    expect(said).toContain('::error');
    expect(said).toContain(advice);
  });

  test('two files may not import each other', async () => {
    const files = [
      plant('core/files/one.ts', `import { two } from './two.ts';\nexport const one = () => two;\n`),
      plant('core/files/two.ts', `import { one } from './one.ts';\nexport const two = () => one;\n`),
    ];
    const said = await complaints('biome', 'lint', '--reporter=github', 'core/files');
    for (const file of files) rmSync(file);
    expect(said).toContain('noImportCycles');
  });

  test('a promise that nobody waits for is refused', async () => {
    const file = plant('core/files/bad.ts', 'const save = async () => 1;\nsave();\n');
    const said = await complaints('oxlint', '--type-aware', 'core/files/bad.ts');
    rmSync(file);
    expect(said).toContain('no-floating-promises');
  });
});

describe('the compiler', () => {
  const refused = [
    ['shared', 'window.close();', "Cannot find name 'window'"],
    ['shared', 'process.exit(1);', "Cannot find name 'process'"],
    ['shared', 'Buffer.alloc(1);', "Cannot find name 'Buffer'"],
    [
      'shared',
      `import 'node:fs';`,
      "Cannot find module or type declarations for side-effect import of 'node:fs'",
    ],
    ['shared', 'setTimeout(() => {}, 1);', "Cannot find name 'setTimeout'"],
    ['core', 'document.title;', "Cannot find name 'document'"],
    ['renderer', 'process.exit(1);', "Cannot find name 'process'"],
    ['renderer', `import fs from 'node:fs'; fs.readFileSync('a');`, 'Cannot find'],
    // Code outside the renderer runs unbuilt: what needs compiling must not compile.
    ['core', 'export enum Colour { Red }', 'erasableSyntaxOnly'],
    ['core', 'export class A { constructor(readonly b: number) {} }', 'erasableSyntaxOnly'],
  ] as const;

  test.each(refused)('%s/ does not compile with %s', async (folder, source, problem) => {
    const file = plant(`${folder}/bad.ts`, `${source}\nexport {};\n`);
    const said = await complaints('tsc', '-p', folder);
    rmSync(file);
    expect(said).toContain('bad.ts');
    expect(said).toContain(problem);
  });

  test('every folder compiles when it keeps to its side', async () => {
    for (const folder of ['shared', 'core', 'renderer']) {
      const file = plant(`${folder}/good.ts`, 'export const one: number = 1;\n');
      expect(await complaints('tsc', '-p', folder), folder).toBe('');
      rmSync(file);
    }
  });
});

describe('an old Node', () => {
  const guard = readFileSync(join(root, 'scripts/require-node.cjs'), 'utf8');

  const startedOn = (version: string) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    const said = `${pretend}\n${guard}\nconsole.log('started');`;
    try {
      return execFileSync(process.execPath, ['-e', said], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };

  test.each(['8.0.0', '18.20.0', '20.20.2', '22.17.9', '23.5.0'])('%s is told what to do', (version) => {
    expect(startedOn(version)).toContain(`this is Node ${version}`);
    expect(startedOn(version)).toContain('npm ci');
  });

  test.each(['22.18.0', '23.6.0', '24.21.0', '26.0.0'])('%s may start', (version) => {
    expect(startedOn(version)).toBe('started\n');
  });

  test('every npm script that starts a program of ours is guarded', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const ours = Object.values(scripts).filter((command) => command.startsWith('node '));
    expect(ours.length).toBeGreaterThan(5);
    for (const command of ours) expect(command).toMatch(/^node -r \.\/scripts\/require-node\.cjs /);
  });
});
