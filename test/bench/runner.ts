import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isPeerInstalled } from './fixtures/peers.ts';
import { deviation, growthExponent, median, shuffled } from './statistics.ts';
import type { BenchCase, BenchSuite, Gate, Measurement, Scaling } from './suite.ts';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../..', import.meta.url));

export type Verdict = {
  name: string;
  value: number;
  max: number;
  state: 'kept' | 'broken' | 'dropped';
  /** The same by the processor's time, where that alone keeps the promise. */
  cpuValue?: number;
};
export type CaseResult = {
  name: string;
  rounds: number;
  medians: Record<string, number>;
  msDeviation: number;
  msMin: number;
};
export type SuiteResult = { suite: string; cases: CaseResult[]; verdicts: Verdict[]; dropped: string[] };
export type RunOptions = { isFull: boolean; rounds?: number; print: (line: string) => void };

/** Round by round, so that two cases are only ever compared inside the same round. */
type Rounds = Map<string, Map<number, Measurement>>;

const slowCaseMs = 5_000;
const slowCaseRounds = 3;

/**
 * Runs one suite in shuffled, interleaved rounds. A broken promise is measured once more before it is believed, with the
 * cases that it is about and no others.
 */
export async function runSuite(suite: BenchSuite, options: RunOptions): Promise<SuiteResult> {
  const dropped: string[] = [];
  const cases = suite.cases.filter((candidate) => {
    if (candidate.isSlow && !options.isFull) return false;
    const missing = missingNeed(candidate);
    if (missing) dropped.push(`${candidate.name}: not measured: ${missing}`);
    return !missing;
  });
  for (const reason of dropped) options.print(`  ${reason}`);

  await suite.prepare?.();
  try {
    const count = options.rounds ?? suite.rounds ?? 7;
    const rounds = await measureRounds(cases, count, 1);
    let verdicts = judge(suite, rounds);
    const broken = new Set(verdicts.flatMap(({ name, state }) => (state === 'broken' ? [name] : [])));
    if (broken.size > 0) {
      options.print('  a promise was broken: measuring once more');
      const concerned = casesOf(suite, broken);
      const again = await measureRounds(
        cases.filter(({ name }) => concerned.has(name)),
        count,
        1_000,
      );
      const judgedAgain = judge(suite, again);
      verdicts = verdicts.map((verdict, index) =>
        broken.has(verdict.name) ? (judgedAgain[index] ?? verdict) : verdict,
      );
      for (const [name, found] of again) rounds.set(name, found);
    }
    return { suite: suite.name, cases: cases.map(({ name }) => summarise(name, rounds)), verdicts, dropped };
  } finally {
    await suite.cleanUp?.();
  }
}

function casesOf({ gates = [], scaling = [] }: BenchSuite, promises: ReadonlySet<string>): Set<string> {
  return new Set([
    ...gates.flatMap(({ name, of, per = of }) => (promises.has(name) ? [of, per] : [])),
    ...scaling.flatMap(({ name, cases }) => (promises.has(name) ? cases : [])),
  ]);
}

async function measureRounds(cases: readonly BenchCase[], count: number, firstSeed: number): Promise<Rounds> {
  const rounds: Rounds = new Map(cases.map(({ name }) => [name, new Map()]));
  const limits = new Map<string, number>();
  for (const one of cases) {
    const startedAt = performance.now();
    await measure(one, firstSeed);
    limits.set(
      one.name,
      performance.now() - startedAt > slowCaseMs ? Math.min(count, slowCaseRounds) : count,
    );
  }
  for (let round = 1; round <= count; round += 1) {
    for (const one of shuffled(cases, firstSeed + round)) {
      if (round > (limits.get(one.name) ?? count)) continue;
      const found = await measure(one, firstSeed + round);
      rounds.get(one.name)?.set(round, one.size === undefined ? found : { ...found, size: one.size });
    }
  }
  return rounds;
}

async function measure({ name, run: how }: BenchCase, seed: number): Promise<Measurement> {
  if ('measure' in how) return await how.measure(seed);
  const startedAt = performance.now();
  const [program, args, env] =
    'script' in how
      ? [process.execPath, [join(repository, how.script), ...(how.args ?? [])], how.env]
      : [how.command[0], how.command.slice(1), undefined];
  const { stdout } = await run(program, args, {
    cwd: repository,
    env: { ...process.env, ...env, BENCH_SEED: String(seed) },
    maxBuffer: 2 ** 26,
  });
  if ('command' in how) return { ms: performance.now() - startedAt };
  const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
  const found = JSON.parse(lastLine) as Measurement;
  if (!Number.isFinite(found.ms)) throw new Error(`${name} printed no ms: ${lastLine}`);
  return found;
}

function missingNeed({ needs = [] }: BenchCase): string | undefined {
  for (const need of needs) {
    if ('command' in need && !isOnPath(need.command)) return `the program ${need.command} is not installed`;
    if ('module' in need && !isPeerInstalled(need.module)) return `${need.module} is not installed`;
  }
  return undefined;
}

function isOnPath(command: string): boolean {
  const folders = command.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(folder ? join(folder, command) : command, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function judge({ gates = [], scaling = [] }: BenchSuite, rounds: Rounds): Verdict[] {
  return [
    ...gates.map((gate) => judgeGate(gate, rounds)),
    ...scaling.map((one) => judgeScaling(one, rounds)),
  ];
}

function judgeGate(gate: Gate, rounds: Rounds): Verdict {
  const figure = gate.figure ?? 'ms';
  const value = compared(gate, figure, gate.perFigure ?? figure, rounds);
  // On a busy machine the wall clock alone accuses the innocent: the CPU time must agree where both sides know it.
  const cpuFigure = gate.cpuFigure ?? (figure === 'ms' ? 'cpuMs' : undefined);
  const cpu =
    cpuFigure && gate.per ? compared(gate, cpuFigure, gate.perCpuFigure ?? cpuFigure, rounds) : Number.NaN;
  const isKeptByCpu = value > gate.max && cpu <= gate.max;
  return {
    name: gate.name,
    value,
    max: gate.max,
    state: isKeptByCpu ? 'kept' : stateOf(value, gate.max),
    ...(isKeptByCpu && { cpuValue: cpu }),
  };
}

function compared(gate: Gate, figure: string, perFigure: string, rounds: Rounds): number {
  const per = gate.per === undefined ? undefined : rounds.get(gate.per);
  const values = [...(rounds.get(gate.of) ?? [])].flatMap(([round, found]) => {
    const divisor = gate.per === undefined ? 1 : per?.get(round)?.[perFigure];
    const dividend = found[figure];
    return dividend === undefined || divisor === undefined ? [] : [dividend / divisor];
  });
  return median(values);
}

function judgeScaling({ name, cases, figure = 'ms', maxExponent }: Scaling, rounds: Rounds): Verdict {
  const points = cases.flatMap((caseName) => {
    const found = [...(rounds.get(caseName)?.values() ?? [])];
    const value = median(found.flatMap((one) => one[figure] ?? []));
    const size = median(found.flatMap((one) => one.size ?? []));
    return Number.isNaN(value) || Number.isNaN(size) ? [] : [{ size, value }];
  });
  const value = points.length < 2 ? Number.NaN : growthExponent(points);
  return { name, value, max: maxExponent, state: stateOf(value, maxExponent) };
}

function stateOf(value: number, max: number): Verdict['state'] {
  if (Number.isNaN(value)) return 'dropped';
  return value <= max ? 'kept' : 'broken';
}

function summarise(name: string, rounds: Rounds): CaseResult {
  const found = [...(rounds.get(name)?.values() ?? [])];
  const times = found.map(({ ms }) => ms);
  const figures = new Set(found.flatMap((one) => Object.keys(one)));
  const medians = Object.fromEntries(
    [...figures].map((figure) => [figure, median(found.flatMap((one) => one[figure] ?? []))]),
  );
  return { name, rounds: found.length, medians, msDeviation: deviation(times), msMin: Math.min(...times) };
}
