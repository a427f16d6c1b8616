import type { SimulationReply } from '../../shared/domain/revenue/uncertainty/simulation-jobs.ts';
import { startTrustedWorker } from '../files/trusted-worker.ts';
import workerUrl from './simulation-worker.ts?worker&url';
import { createSimulator, type SimulationWorker } from './simulator.ts';

function startWorker(): SimulationWorker {
  const worker = startTrustedWorker(workerUrl, 'countersign-simulation-worker');
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    onReply: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<SimulationReply>) => listener(data)),
    onCrash: (listener) =>
      worker.addEventListener('error', ({ message }) => listener(message || 'the worker did not start')),
    stop: () => worker.terminate(),
  };
}

/**
 * Simulates the money of a proposal in workers beside the page, with progress and a signal to stop. Load this module
 * when it is needed: the first screen does without it.
 */
export const simulate = createSimulator(startWorker, navigator.hardwareConcurrency);
