import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { downloadDestination } from '../../browser/destination.ts';
import { openApp } from '../../core/app.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import { connectToShell, createMemoryLog, resourcesFolder } from './browser-host.ts';

/** The browser shell as a user starts it. */
export const browserProgram = fileURLToPath(new URL('../../browser/main.ts', import.meta.url));

/** A process starts within two seconds, unless the machine has a lot to do. */
export const startLimitMs = 60_000;

export type RunningProcess = {
  child: ChildProcess;
  libraryFolder: string;
  redirectPath: string;
  origin: string;
  token: string;
  /** Everything it has printed so far. */
  printed(): string;
};

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends what was started, politely, because a shell that is killed leaves its redirect file behind. */
export async function endProcesses(): Promise<void> {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(exitOf));
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign process '));
  folders.push(folder);
  return folder;
}

export function run(command: string, args: readonly string[], options: { detached?: boolean } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.push(child);
  return child;
}

/** Waits for the one line that says where to go, and reads the address as a browser would. */
export async function ready(child: ChildProcess, libraryFolder: string): Promise<RunningProcess> {
  const text: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => text.push(String(data)));
  if (!child.stdout) throw new Error('The child has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /file:[^\s"]+/.exec(line)?.[0];
    if (url === undefined) continue;
    const redirectPath = fileURLToPath(url);
    const page = /url=(\S+)#t=([\w-]+)"/.exec(await readFile(redirectPath, 'utf8'));
    const origin = new URL(page?.[1] ?? '').origin;
    return {
      child,
      libraryFolder,
      redirectPath,
      origin,
      token: page?.[2] ?? '',
      printed: () => text.join(''),
    };
  }
  throw new Error(`The shell did not start: ${text.join('')}`);
}

/** The exit code, or the signal that ended the process. */
export async function exitOf(child: ChildProcess): Promise<number | string> {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode !== null) return child.signalCode;
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * A page in which someone has just typed a title: it is saved only when the shell asks for it. `whenAsked` runs
 * before that.
 */
export async function startTyping(shell: { origin: string; token: string }, whenAsked = async () => {}) {
  const transport = connectToShell(shell);
  const client = createClient<Api>(transport);
  const draft: OpenedDraft = await client.proposals.create({ title: 'before' });
  transport.onEvent(async (event) => {
    if (event.type !== 'flushRequested') return;
    await whenAsked();
    // A few ways there and back, so that a shell that did not wait would be gone by now.
    for (let call = 0; call < 10; call += 1) await client.app.about({});
    const overview = { ...draft.proposal.overview, title: 'typed last' };
    await client.drafts.save({ id: draft.id, baseRevision: 1, sections: { overview } });
    await client.app.flushed({ requestId: event.requestId });
  });
  return { draft, close: transport.close };
}

export function openLibrary(libraryFolder: string) {
  return openApp({
    libraryFolder,
    resourcesFolder,
    destination: downloadDestination,
    log: createMemoryLog(),
  });
}

export async function titleIn(libraryFolder: string, { id }: OpenedDraft): Promise<string | undefined> {
  const app = await openLibrary(libraryFolder);
  const { proposal } = await createClient<Api>({ call: app.dispatch }).drafts.open({ id });
  await app.close();
  return proposal.overview.title;
}
