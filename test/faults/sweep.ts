import { cpSync, readFileSync, rmSync } from 'node:fs';
import { disturb, inFolder, runSession, type SessionEnd, watch } from './child-session.ts';

export type SweepPlan = {
  /** Arguments of the session, for the folder it runs in. */
  session: (folder: string) => readonly string[];
  /** The files on which the system call is disturbed. */
  paths: (folder: string) => readonly string[];
  syscall: string;
  /** `signal=KILL`, `error=EIO` …; the point is added. */
  fault: string;
  /** Also at every call after the point. */
  isSticky?: boolean;
  /** Takes every n-th point; 1 takes all. */
  stride?: number;
  /** What every run starts from; an empty folder when there is none. */
  base?: string;
  /** Judges one run; returns what is wrong. */
  judge: (folder: string, end: SessionEnd) => string[] | Promise<string[]>;
};

export type SweepResult = { points: number; problems: string[] };

/** Two cores: more sessions at once only wait for each other. */
const sessionsAtOnce = 3;

/** Runs the session once for every call it makes, each time with the fault at another one. */
export async function sweep(plan: SweepPlan): Promise<SweepResult> {
  const total = await countCalls(plan);
  const stride = plan.stride ?? 1;
  const points = Array.from({ length: Math.ceil(total / stride) }, (_, index) => 1 + index * stride);
  const waiting = [...points];
  const problems: string[] = [];
  const worker = async () => {
    for (let point = waiting.shift(); point !== undefined; point = waiting.shift()) {
      const found = await disturbAt(plan, point);
      problems.push(...found.map((problem) => `${plan.fault} at ${plan.syscall} ${point}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: sessionsAtOnce }, worker));
  return { points: points.length, problems };
}

function countCalls(plan: SweepPlan): Promise<number> {
  return inCopyOf(plan.base, async (folder) => {
    const end = await runSession(
      plan.session(folder),
      watch(plan.syscall, plan.paths(folder), `${folder}.trace`),
    );
    const calls = readFileSync(`${folder}.trace`, 'utf8')
      .split('\n')
      .filter((line) => line.includes('('));
    rmSync(`${folder}.trace`);
    if (end.code !== 0)
      throw new Error(`the undisturbed session failed: ${end.lines.join(', ')} ${end.errors}`);
    return calls.length;
  });
}

function disturbAt(plan: SweepPlan, point: number): Promise<string[]> {
  return inCopyOf(plan.base, async (folder) => {
    const when = `${point}${plan.isSticky ? '+' : ''}`;
    const wrapper = disturb(plan.syscall, `${plan.fault}:when=${when}`, plan.paths(folder));
    return plan.judge(folder, await runSession(plan.session(folder), wrapper));
  });
}

function inCopyOf<Result>(
  base: string | undefined,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolder((folder) => {
    if (base !== undefined) cpSync(base, folder, { recursive: true });
    return work(folder);
  });
}
