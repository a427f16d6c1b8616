import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..', '..');
// Inside the repository, where the one module with a binary is found.
const folder = join(root, 'test-results', 'faults');

/**
 * The session as one file. Hundreds of sessions are started, and most of the time of a short one goes into finding and
 * reading its modules: from one file it starts in less than half of the time.
 */
export async function bundleSession(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'session.mjs');
  // Test files run at the same time and make the same file: it appears whole.
  const unfinished = join(folder, `session-${process.pid}-${performance.now()}.mjs`);
  const bundle = await rolldown({
    cwd: root,
    input: join(import.meta.dirname, 'session.ts'),
    platform: 'node',
    external: ['better-sqlite3'],
    logLevel: 'warn',
  });
  await bundle.write({ file: unfinished, format: 'esm', codeSplitting: false });
  await bundle.close();
  renameSync(unfinished, file);
  return file;
}
