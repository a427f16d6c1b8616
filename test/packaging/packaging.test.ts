import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { fuses } from '../../scripts/pack-fuses.ts';
import { startElectronHost } from '../kit/electron-host.ts';
import { packForLinux } from './pack.ts';

let folder: string;
let program: string;
let inside: string[];
const archive = () => join(program, 'resources', 'app.asar');

beforeAll(async () => {
  await build(['renderer', 'electron'], { onlyStale: true });
  folder = await mkdtemp(join(tmpdir(), 'countersign package '));
  program = await packForLinux(folder, 'x64');
  const entries = listPackage(archive(), { isPack: false }).map((path) => path.slice(1));
  inside = entries.filter((path) => !('files' in statFile(archive(), path)));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const under = (place: string) => inside.filter((path) => path.startsWith(place));

test('everything inside belongs to one of the classes that are meant to be shipped', () => {
  const classes = [
    /^package\.json$/,
    /^(LICENSE|NOTICES)$/,
    /^dist\/THIRD-PARTY-LICENCES\.txt$/,
    /^dist\/electron\/(main|core-process|render-worker|write-document-worker|read-pdf-worker|inspect-font-worker|check-library-worker|read-spreadsheet-worker)\.js$/,
    /^dist\/electron\/preload\.cjs$/,
    /^dist\/electron\/chunks\/[\w-]+\.js$/,
    /^dist\/renderer\/index\.html$/,
    /^dist\/renderer\/.+\.(js|mjs|css|svg|png|ico|woff2|ttf|txt|json)$/,
    /^resources\/.+\.(json|ttf|txt|md|icc)$/,
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js)$/,
    /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
  ];
  expect(inside.filter((path) => !classes.some((shape) => shape.test(path)))).toEqual([]);
  expect(under('dist/renderer/index.html')).toHaveLength(1);
  expect(inside).toEqual(expect.arrayContaining(['LICENSE', 'NOTICES', 'dist/THIRD-PARTY-LICENCES.txt']));
  expect(under('resources/fonts/').length).toBeGreaterThan(0);
  expect(under('resources/questions/').length).toBeGreaterThan(0);
});

test('no sources, tests, compilers’ leftovers or folders of development are inside', () => {
  const foreign = /\.(ts|tsx|map|c|cpp|h|gyp|md5|tsbuildinfo)$|(^|\/)(src|deps|test|scripts|docs|\.\w+)\//;
  expect(inside.filter((path) => foreign.test(path))).toEqual([]);
});

test('what the main process loads at its start is at most 60 KB', () => {
  const seen = new Map<string, number>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    const code = extractFile(archive(), path).toString('utf8');
    seen.set(path, Buffer.byteLength(code));
    for (const [, from] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
      visit(posix.join(posix.dirname(path), from ?? ''));
    }
  };
  visit('dist/electron/main.js');
  const byteCount = [...seen.values()].reduce((sum, size) => sum + size, 0);
  expect(byteCount).toBeGreaterThan(5_000);
  expect(byteCount).toBeLessThanOrEqual(60_000);
});

test('only the native module is unpacked, with the binary of the target alone', async () => {
  const unpacked = inside.filter((path) => (statFile(archive(), path) as { unpacked?: boolean }).unpacked);
  expect(unpacked).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  expect(existsSync(join(`${archive()}.unpacked`, unpacked[0] ?? ''))).toBe(true);
});

test('another target brings its own binary and no other', async () => {
  const other = await packForLinux(join(folder, 'other'), 'arm64');
  const files = listPackage(join(other, 'resources', 'app.asar'), { isPack: false });
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([
    '/node_modules/better-sqlite3/prebuilds/linux-arm64.node',
  ]);
}, 60_000);

test('all nine fuses are set in the packed program as decided', async () => {
  const { version, ...wire } = await getCurrentFuseWire(join(program, 'countersign'));
  expect(version).toBe('1');
  const { version: _, strictlyRequireAllFuses, ...decided } = fuses;
  expect(strictlyRequireAllFuses).toBe(true);
  expect(Object.keys(wire)).toHaveLength(9);
  for (const [fuse, isOn] of Object.entries(decided)) {
    const state = wire[fuse as unknown as FuseV1Options];
    expect([FuseV1Options[Number(fuse)], state]).toEqual([
      FuseV1Options[Number(fuse)],
      isOn ? FuseState.ENABLE : FuseState.DISABLE,
    ]);
  }
});

test('the packed program keeps the one language it speaks', () => {
  expect(existsSync(join(program, 'locales', 'en-US.pak'))).toBe(true);
  expect(existsSync(join(program, 'locales', 'de.pak'))).toBe(false);
});

test('the packed program starts, keeps a proposal, renders its PDF and quits cleanly', async () => {
  const packedApp = join(folder, 'extracted');
  extractAll(archive(), packedApp);
  const host = await startElectronHost({ packedApp });
  const created = await host.transport.call('proposals.create', { title: 'Packed' });
  expect(created).toMatchObject({ ok: true });
  const { id } = (created as { output: { id: string } }).output;
  const preview = await host.transport.call('exports.preview', { id });
  expect(preview, JSON.stringify(preview).slice(0, 300)).toMatchObject({ ok: true });
  const { pdfBase64 } = (preview as { output: { pdfBase64: string } }).output;
  expect(Buffer.from(pdfBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');

  const index = await host.standIn.protocol.fetch('app://countersign/');
  expect(await index.text()).toBe(await readFile(join(packedApp, 'dist', 'renderer', 'index.html'), 'utf8'));
  expect(await host.close()).toBe(0);
}, 60_000);
