import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleSession } from './bundled-session.ts';

const sessionFile = await bundleSession();

/** Children share compiled code: most of the time of a short session is loading it. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'countersign-faults-compiled') };

export type SessionEnd = {
  code: number | null;
  signal: NodeJS.Signals | null;
  lines: string[];
  errors: string;
};

/** What was acknowledged: the newest revision of each proposal. */
export type Acknowledged = Map<string, number>;

export function acknowledgedIn(lines: readonly string[]): Acknowledged {
  const acknowledged: Acknowledged = new Map();
  for (const line of lines) {
    const [, id, revision] = /^acked (\S+) (\d+)$/.exec(line) ?? [];
    if (id !== undefined) acknowledged.set(id, Number(revision));
  }
  return acknowledged;
}

/** Starts a session; `wrapper` is a program that runs it, such as strace with its options. */
export function startSession(
  args: readonly string[],
  wrapper: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  const [program = process.execPath, ...rest] = [...wrapper, process.execPath, sessionFile, ...args];
  return spawn(program, rest, { env: environment, stdio: 'pipe' });
}

/** Collects a session until it ends. `onLine` may kill it. */
export function sessionEnd(
  child: ChildProcessWithoutNullStreams,
  onLine: (line: string) => void = () => {},
): Promise<SessionEnd> {
  const lines: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    onLine(line);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, lines, errors }));
  });
}

export function runSession(args: readonly string[], wrapper: readonly string[] = []): Promise<SessionEnd> {
  return sessionEnd(startSession(args, wrapper));
}

/** True when a signal ended the session, seen through a wrapper or not. */
export function wasKilled({ code, signal }: SessionEnd): boolean {
  return signal === 'SIGKILL' || code === 137;
}

/** Waits for a line that starts like this; rejects when the session ends without it. */
export function nextLine(child: ChildProcessWithoutNullStreams, start: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => line.startsWith(start) && resolve(line));
    lines.on('close', () => reject(new Error(`the session ended without saying "${start}"`)));
  });
}

/** Runs the work in a folder that is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why system calls can't be disturbed on this machine; `undefined` when they can. */
export const straceProblem = findStraceProblem();

function findStraceProblem(): string | undefined {
  const trial = spawnSync('strace', [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    'inject=fsync:error=EIO:when=99',
    'true',
  ]);
  if (trial.error !== undefined) return 'strace is not installed';
  return trial.status === 0 ? undefined : 'this machine does not allow strace';
}

/** Options of strace that write down one kind of system call on these files, and on nothing else Node does. */
export function watch(syscall: string, paths: readonly string[], traceFile: string): string[] {
  const onPaths = paths.flatMap((path) => ['-P', path]);
  return ['strace', '-f', '-qq', '-o', traceFile, ...onPaths, '-e', `trace=${syscall}`];
}

/** The same, and the call is killed, refused or faked as `injection` says. */
export function disturb(syscall: string, injection: string, paths: readonly string[]): string[] {
  return [...watch(syscall, paths, '/dev/null'), '-e', `inject=${syscall}:${injection}`];
}
