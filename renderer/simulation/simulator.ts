import type { Revenue } from '../../shared/domain/revenue/section.ts';
import { runsPerBlock } from '../../shared/domain/revenue/uncertainty/runs.ts';
import { type Simulation, simulationOf } from '../../shared/domain/revenue/uncertainty/simulation.ts';
import type {
  PartedColumn,
  SimulationJobs,
  SimulationReply,
  SimulationRequest,
} from '../../shared/domain/revenue/uncertainty/simulation-jobs.ts';

/** A worker of whatever host: a page, or a program that measures. */
export type SimulationWorker = {
  post(request: SimulationRequest, transfer: ArrayBuffer[]): void;
  onReply(listener: (reply: SimulationReply) => void): void;
  onCrash(listener: (problem: string) => void): void;
  stop(): void;
};

export type SimulateOptions = {
  /** From 0 to 1, a few times a second. */
  onProgress?: (fraction: number) => void;
  /** Ends the work at once; `simulate` then rejects with its reason. */
  signal?: AbortSignal;
};

export type Simulate = (
  revenue: Revenue,
  reportingCurrency: string,
  options?: SimulateOptions,
) => Promise<Simulation>;

/** Below this a second worker costs more than it gives. */
const runsWorthTwoWorkers = 20_000;

/**
 * Simulates beside the window, in one worker or, for many runs, in two that first share the runs and then the months.
 * The figures are those of the pure `simulate`, however many workers there are. One simulation at a time: whoever asks
 * again aborts the one before.
 */
export function createSimulator(startWorker: () => SimulationWorker, mostWorkers: number): Simulate {
  const crew: Calls[] = [];

  return async (revenue, reportingCurrency, { onProgress = () => {}, signal } = {}) => {
    signal?.throwIfAborted();
    const { runs, seed } = revenue.simulation;
    const size = runs < runsWorthTwoWorkers ? 1 : Math.max(1, Math.min(2, mostWorkers));
    while (crew.length < size) crew.push(createCalls(startWorker()));
    const workers = crew.slice(0, size);
    // A worker does not listen while it works, so it is ended, and the next simulation starts another.
    const end = () => {
      for (const worker of crew.splice(0)) worker.stop(signal?.reason);
    };
    signal?.addEventListener('abort', end, { once: true });
    try {
      const made = new Map<Calls, number>();
      const parts = await Promise.all(
        rangesOf(runs, seed, workers).map(({ worker, range }) =>
          worker.call('makeRuns', { revenue, reportingCurrency, range }, [], (runsMade) => {
            made.set(worker, runsMade);
            onProgress([...made.values()].reduce((sum, count) => sum + count, 0) / runs);
          }),
        ),
      );
      const { figures, monthsBefore } = await sumUp(parts, workers);
      return simulationOf({ runs, seed, drawnInputs: parts[0]?.drawnInputs ?? 0 }, figures, monthsBefore);
    } catch (error) {
      end();
      throw error;
    } finally {
      signal?.removeEventListener('abort', end);
    }
  };
}

/** Equal shares of whole blocks; the last worker takes what is left. */
function rangesOf(runs: number, seed: number, workers: readonly Calls[]) {
  const share = Math.ceil(runs / runsPerBlock / workers.length) * runsPerBlock;
  return workers.map((worker, index) => {
    const firstRun = Math.min(runs, index * share);
    return { worker, range: { seed, firstRun, runs: Math.min(share, runs - firstRun) } };
  });
}

/** The months before the last are dealt out in turn; the first worker also does the figures of the last. */
async function sumUp(parts: readonly SimulationJobs['makeRuns']['reply'][], workers: readonly Calls[]) {
  const columns: PartedColumn[] = (parts[0]?.cumulativeMinor ?? []).map((_, month) =>
    parts.flatMap(({ cumulativeMinor }) => cumulativeMinor[month] ?? []),
  );
  const netBenefitMinor = columns.pop() ?? [];
  const revenueMinor = parts.map((part) => part.revenueMinor);
  const netPresentValueMinor = parts.map((part) => part.netPresentValueMinor);
  const [first] = workers;
  if (first === undefined) throw new Error('a simulation needs a worker');

  const [figures, ...shares] = await Promise.all([
    first.call(
      'figures',
      { netBenefitMinor, revenueMinor, netPresentValueMinor },
      buffersOf([netBenefitMinor, revenueMinor, netPresentValueMinor]),
    ),
    ...workers.map((worker, index) => {
      const mine = columns.filter((_, month) => month % workers.length === index);
      return worker.call('percentiles', mine, buffersOf(mine));
    }),
  ]);
  const monthsBefore = columns.flatMap(
    (_, month) => shares[month % workers.length]?.[Math.floor(month / workers.length)] ?? [],
  );
  return { figures, monthsBefore };
}

function buffersOf(columns: readonly PartedColumn[]): ArrayBuffer[] {
  return columns.flatMap((parts) => parts.map(({ buffer }) => buffer));
}

type Calls = {
  call<Name extends keyof SimulationJobs>(
    name: Name,
    request: SimulationJobs[Name]['request'],
    transfer: ArrayBuffer[],
    onProgress?: (runsMade: number) => void,
  ): Promise<SimulationJobs[Name]['reply']>;
  /** Ends the worker; whoever waits for it is told why. */
  stop(reason?: unknown): void;
};

type Waiting = {
  resolve(reply: SimulationJobs[keyof SimulationJobs]['reply']): void;
  reject(reason: unknown): void;
  onProgress: (runsMade: number) => void;
};

/** Calls with answers over a worker that has only messages. */
function createCalls(worker: SimulationWorker): Calls {
  const waiting = new Map<number, Waiting>();
  let lastJobId = 0;
  const stop = (reason: unknown = new Error('the simulation was ended')) => {
    worker.stop();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.onCrash((problem) => stop(new Error(problem)));
  worker.onReply((reply) => {
    const job = waiting.get(reply.jobId);
    if (reply.kind === 'progress') return job?.onProgress(reply.runsMade);
    waiting.delete(reply.jobId);
    if (reply.kind === 'done') job?.resolve(reply.reply);
    else job?.reject(new Error(reply.problem));
  });
  return {
    call: (name, request, transfer, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        lastJobId += 1;
        waiting.set(lastJobId, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        worker.post({ jobId: lastJobId, name, request } as SimulationRequest, transfer);
      }),
    stop,
  };
}
