/** What one round of a case found. `ms` is the time that gates compare; other figures are free, all numbers. */
export type Measurement = { ms: number; cpuMs?: number; rssMb?: number } & Record<string, number>;

export type BenchCase = {
  name: string;
  /** The size of the input in the unit a scaling fit uses (pages, drafts). */
  size?: number;
  /**
   * What must be installed: programs, and modules of test/bench/peers. A case that lacks something is not measured,
   * which is said, and its gates are neither kept nor broken.
   */
  needs?: readonly ({ command: string } | { module: string })[];
  /** Leave this case out unless `--full` is given. */
  isSlow?: boolean;
  run:
    | {
        /**
         * A script, relative to the repository, that runs on this Node in a process of its own and prints one JSON
         * `Measurement` as its last line. It finds `BENCH_SEED` in its environment: another number each round, the
         * same number for every case of a round.
         */
        script: string;
        args?: readonly string[];
        env?: Readonly<Record<string, string>>;
      }
    /** A program from outside, timed by the wall clock. */
    | { command: readonly [string, ...string[]] }
    | { measure: (seed: number) => Measurement | Promise<Measurement> };
};

/** A promise about figures: `of` (divided by `per`, round by round, when given) stays at or below `max`. */
export type Gate = {
  /** The promise's short name and words, such as `P1 warm export ÷ stock pdfmake`. */
  name: string;
  of: string;
  per?: string;
  /** Which figure of the measurements; `ms` unless told. */
  figure?: string;
  /** The figure of `per`, when it is not the same one. */
  perFigure?: string;
  /** The processor's time for the same: `cpuMs` for `ms`. Where it is known, both must exceed `max`. */
  cpuFigure?: string;
  perCpuFigure?: string;
  max: number;
};

/** A promise about growth: the log-log slope of a figure over `size`, across these cases. */
export type Scaling = { name: string; cases: readonly string[]; figure?: string; maxExponent: number };

export type BenchSuite = {
  name: string;
  /** Quick suites run by default; the others when named, or with `--full`. */
  isQuick: boolean;
  /** Rounds per case, 7 unless told. A case slower than 5 s runs 3 times. */
  rounds?: number;
  cases: readonly BenchCase[];
  gates?: readonly Gate[];
  scaling?: readonly Scaling[];
  /** Makes what the cases read (a build, fixtures); runs once before the warm-up. */
  prepare?: () => void | Promise<void>;
  cleanUp?: () => void | Promise<void>;
};
