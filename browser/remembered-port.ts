import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../core/files/atomic-write.ts';

const fileName = 'browser-port';

/**
 * A browser keeps what a page stores by its port: text that was not yet saved, the theme, the width of the panes. So the
 * port of the last start is tried first. It is no secret; the token is.
 */
export async function readRememberedPort(libraryFolder: string): Promise<number | undefined> {
  const text = await readFile(join(libraryFolder, fileName), 'utf8').catch(() => '');
  const port = /^\d{4,5}$/.test(text.trim()) ? Number(text) : 0;
  return port >= 1024 && port <= 65_535 ? port : undefined;
}

export async function rememberPort(libraryFolder: string, port: number): Promise<void> {
  await writeFileAtomically(join(libraryFolder, fileName), Buffer.from(String(port)));
}
