import type { Revenue } from '../section.ts';
import { flatModel } from './flat-model.ts';
import { isUncertain } from './model-inputs.ts';
import { makeRuns, type RunOutcomes, type RunRange } from './runs.ts';
import { type FinalOutcomes, figuresOf, type SimulatedFigures } from './simulation.ts';
import { type Percentiles, percentiles } from './statistics.ts';

type Column = Float64Array<ArrayBuffer>;
/** A column of which each part comes from another worker. */
export type PartedColumn = readonly Column[];

/**
 * What a worker does for a simulation: make some of the runs, then sum up some of the months. Columns are handed over,
 * not copied.
 */
export type SimulationJobs = {
  makeRuns: {
    request: { revenue: Revenue; reportingCurrency: string; range: RunRange };
    reply: RunOutcomes & { drawnInputs: number };
  };
  figures: { request: Record<keyof FinalOutcomes, PartedColumn>; reply: SimulatedFigures };
  percentiles: { request: readonly PartedColumn[]; reply: Percentiles[] };
};

type JobName = keyof SimulationJobs;
export type SimulationRequest = {
  [Name in JobName]: { jobId: number; name: Name; request: SimulationJobs[Name]['request'] };
}[JobName];
export type SimulationReply =
  | { jobId: number; kind: 'progress'; runsMade: number }
  | { jobId: number; kind: 'done'; reply: SimulationJobs[JobName]['reply'] }
  | { jobId: number; kind: 'failed'; problem: string };

/** Answers a request inside a worker. `post` hands buffers over to the owner. */
export function answerSimulationJob(
  job: SimulationRequest,
  post: (reply: SimulationReply, transfer: ArrayBuffer[]) => void,
): void {
  const { jobId } = job;
  try {
    const { reply, transfer } = work(job, (runsMade) => post({ jobId, kind: 'progress', runsMade }, []));
    post({ jobId, kind: 'done', reply }, transfer);
  } catch (error) {
    post({ jobId, kind: 'failed', problem: error instanceof Error ? error.message : String(error) }, []);
  }
}

function work(
  job: SimulationRequest,
  onBlock: (runsMade: number) => void,
): { reply: SimulationJobs[JobName]['reply']; transfer: ArrayBuffer[] } {
  switch (job.name) {
    case 'makeRuns': {
      const { revenue, reportingCurrency, range } = job.request;
      const model = flatModel(revenue, reportingCurrency);
      const outcomes = makeRuns(model, range, onBlock);
      const { cumulativeMinor, revenueMinor, netPresentValueMinor } = outcomes;
      return {
        reply: { ...outcomes, drawnInputs: model.inputs.filter(isUncertain).length },
        transfer: [...cumulativeMinor, revenueMinor, netPresentValueMinor].map(({ buffer }) => buffer),
      };
    }
    case 'figures': {
      const { netBenefitMinor, revenueMinor, netPresentValueMinor } = job.request;
      return {
        reply: figuresOf({
          netBenefitMinor: joined(netBenefitMinor),
          revenueMinor: joined(revenueMinor),
          netPresentValueMinor: joined(netPresentValueMinor),
        }),
        transfer: [],
      };
    }
    case 'percentiles':
      return { reply: percentilesOf(job.request), transfer: [] };
  }
}

/** One array serves all months: fresh memory for each would cost a third of the work. */
function percentilesOf(columns: readonly PartedColumn[]): Percentiles[] {
  let whole: Column | undefined;
  return columns.map((parts) => {
    whole = joined(parts, whole);
    return percentiles(whole);
  });
}

/** The parts one after the other, in `into` where it fits. */
function joined(parts: PartedColumn, into?: Column): Column {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = into?.length === length ? into : new Float64Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
