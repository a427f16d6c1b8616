import { parentPort } from 'node:worker_threads';
import {
  answerSimulationJob,
  type SimulationRequest,
} from '../../shared/domain/revenue/uncertainty/simulation-jobs.ts';

/** What `renderer/simulation/simulation-worker.ts` is in a page, as a thread of Node. */
parentPort?.on('message', (job: SimulationRequest) =>
  answerSimulationJob(job, (reply, transfer) => parentPort?.postMessage(reply, transfer)),
);
