import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { build, type Rolldown } from 'vite';
import { electronBundles } from '../../../scripts/build.ts';
import type { BenchSuite, Measurement } from '../suite.ts';

const viteConfig = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));

/**
 * What the first screen must not wait for: charts, formatted text, PDF reading and writing come when they are asked for, and
 * what editing needs, schemas among it, with the editor.
 */
const lazyOnly =
  /\/node_modules\/(?:(?:echarts|zrender|@tiptap|prosemirror-\w+|pdfjs-dist|pdfmake|pdfkit|fontkit|immer)\/|zod\/v4\/(?:classic|core\/schemas))/;

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'isEntry' | 'code' | 'moduleIds'>;

/** An entry and everything it imports before it runs, each chunk once. */
function eagerChunks(chunks: readonly Chunk[], isWanted: (chunk: Chunk) => boolean): Chunk[] {
  const eager = new Set(chunks.filter(isWanted));
  for (const { imports } of eager) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) eager.add(chunk);
  }
  return [...eager];
}

const byteCount = (chunks: readonly Chunk[]) =>
  chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

async function bundleChunks({
  input,
  output,
}: ReturnType<typeof electronBundles>['preload']): Promise<Chunk[]> {
  const bundled = await rolldown(input);
  const { output: files } = await bundled.generate(output);
  await bundled.close();
  return files.filter((file) => file.type === 'chunk');
}

async function measureElectron(): Promise<Measurement> {
  const startedAt = performance.now();
  const { programs, preload } = electronBundles();
  const main = eagerChunks(await bundleChunks(programs), ({ fileName }) => fileName === 'main.js');
  const preloadChunks = await bundleChunks(preload);
  return {
    ms: performance.now() - startedAt,
    mainBytes: byteCount(main),
    preloadBytes: byteCount(preloadChunks),
    preloadFiles: preloadChunks.length,
  };
}

async function measureRenderer(): Promise<Measurement> {
  const startedAt = performance.now();
  const built = await build({ configFile: viteConfig, logLevel: 'error', build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const eager = eagerChunks(
    outputs.filter((file) => file.type === 'chunk'),
    ({ isEntry }) => isEntry,
  );
  return {
    ms: performance.now() - startedAt,
    firstScreenBytes: byteCount(eager),
    firstScreenGzipBytes: eager.reduce((sum, { code }) => sum + gzipSync(code).length, 0),
    tooEagerModules: eager.flatMap(({ moduleIds }) => moduleIds).filter((id) => lazyOnly.test(id)).length,
  };
}

/** Bytes before the first screen. Free of noise, so one round says it all. */
export const suite: BenchSuite = {
  name: 'size',
  isQuick: true,
  rounds: 1,
  cases: [
    { name: 'electron', run: { measure: measureElectron } },
    { name: 'renderer', run: { measure: measureRenderer } },
  ],
  gates: [
    { name: 'B1 main process, bytes', of: 'electron', figure: 'mainBytes', max: 60 * 1024 },
    { name: 'B1 preload, bytes', of: 'electron', figure: 'preloadBytes', max: 10 * 1024 },
    { name: 'B1 preload, files', of: 'electron', figure: 'preloadFiles', max: 1 },
    { name: 'B1 first screen, bytes', of: 'renderer', figure: 'firstScreenBytes', max: 700 * 1024 },
    { name: 'B1 first screen, gzip bytes', of: 'renderer', figure: 'firstScreenGzipBytes', max: 200 * 1024 },
    { name: 'B1 modules that should be lazy', of: 'renderer', figure: 'tooEagerModules', max: 0 },
  ],
};
