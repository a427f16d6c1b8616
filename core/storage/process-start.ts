import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isFileError } from './storage-errors.ts';

/** When a process started, as an opaque mark that no other process of any boot shares; or why there is none. */
export type ProcessStart = { kind: 'running'; mark: string } | { kind: 'gone' } | { kind: 'unknown' };

/** Process numbers are used again, so a number alone never proves that its owner still runs. */
export function processStart(pid: number): ProcessStart {
  if (!Number.isSafeInteger(pid) || pid < 1) return { kind: 'gone' };
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'darwin') return macStart(pid);
  return signalStart(pid);
}

function linuxStart(pid: number): ProcessStart {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may hold anything, brackets too.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? '';
    const startTicks = fields[19] ?? '';
    if (state === 'Z' || state === 'X') return { kind: 'gone' };
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return { kind: 'running', mark: `${boot} ${startTicks}` };
  } catch (error) {
    if (isFileError(error, 'ENOENT') || isFileError(error, 'ESRCH')) return signalStart(pid);
    return { kind: 'unknown' };
  }
}

function macStart(pid: number): ProcessStart {
  try {
    const environment = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
    const answer = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'latin1',
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 2000,
    });
    return answer.trim() === '' ? { kind: 'gone' } : { kind: 'running', mark: answer.trim() };
  } catch {
    // `ps` fails for a process that is not there, and where it may not be run at all.
    return signalStart(pid);
  }
}

/**
 * Windows does not tell a start time cheaply, and need not: its file locks can't be cancelled by accident, so the
 * lock on the database decides about a process number that is in use.
 */
function signalStart(pid: number): ProcessStart {
  try {
    process.kill(pid, 0);
    return { kind: 'unknown' };
  } catch (error) {
    return { kind: isFileError(error, 'ESRCH') ? 'gone' : 'unknown' };
  }
}
