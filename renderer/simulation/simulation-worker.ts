import {
  answerSimulationJob,
  type SimulationReply,
  type SimulationRequest,
} from '../../shared/domain/revenue/uncertainty/simulation-jobs.ts';

/** What of a worker's global scope is used. The types of a page describe another `postMessage`. */
type WorkerScope = {
  addEventListener(type: 'message', listener: (event: MessageEvent<SimulationRequest>) => void): void;
  postMessage(reply: SimulationReply, transfer: ArrayBuffer[]): void;
};

const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) =>
  answerSimulationJob(data, (reply, transfer) => scope.postMessage(reply, transfer)),
);
