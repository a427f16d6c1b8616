import { Worker } from 'node:worker_threads';
import type { SimulationWorker } from '../../renderer/simulation/simulator.ts';

/** Starts real threads for a simulator, and counts them. */
export function simulationThreads() {
  const threads = new Set<Worker>();
  let startCount = 0;
  const start = (): SimulationWorker => {
    startCount += 1;
    const thread = new Worker(new URL('simulation-thread.ts', import.meta.url), { execArgv: [] });
    threads.add(thread);
    thread.on('exit', () => threads.delete(thread));
    return {
      post: (request, transfer) => thread.postMessage(request, transfer),
      onReply: (listener) => thread.on('message', listener),
      onCrash: (listener) => thread.on('error', ({ message }) => listener(message)),
      stop: () => void thread.terminate(),
    };
  };
  return {
    start,
    startCount: () => startCount,
    close: () => Promise.all([...threads].map((thread) => thread.terminate())),
  };
}
