import { afterEach, expect, test } from 'vitest';
import { createSimulator, type SimulationWorker } from '../../../renderer/simulation/simulator.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { simulate as simulateHere } from '../../../shared/domain/revenue/uncertainty/simulation.ts';
import { emailCase } from '../../domain/revenue/brief-email.ts';
import { simulationThreads } from '../../kit/simulation-threads.ts';

const threads = simulationThreads();
afterEach(() => threads.close());

const withRuns = (runs: number): Revenue => ({ ...emailCase, simulation: { runs, seed: 5 } });

test('one worker gives the figures of the pure simulation', async () => {
  const simulate = createSimulator(threads.start, 2);
  const before = threads.startCount();
  expect(await simulate(withRuns(2500), 'USD')).toEqual(simulateHere(withRuns(2500), 'USD'));
  expect(threads.startCount() - before).toBe(1);
});

test('two workers share many runs and give the same figures', async () => {
  const simulate = createSimulator(threads.start, 2);
  const before = threads.startCount();
  expect(await simulate(withRuns(20_500), 'USD')).toEqual(simulateHere(withRuns(20_500), 'USD'));
  expect(threads.startCount() - before).toBe(2);
});

test('a machine with one core gets one worker', async () => {
  const simulate = createSimulator(threads.start, 1);
  const before = threads.startCount();
  await simulate(withRuns(20_000), 'USD');
  expect(threads.startCount() - before).toBe(1);
});

test('the progress rises to the end', async () => {
  const fractions: number[] = [];
  await createSimulator(threads.start, 2)(withRuns(20_000), 'USD', {
    onProgress: (fraction) => fractions.push(fraction),
  });
  expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
  expect(fractions.at(-1)).toBe(1);
});

test('whoever stops gets the reason, and the next simulation works in a new worker', async () => {
  const simulate = createSimulator(threads.start, 2);
  const before = threads.startCount();
  const stop = new AbortController();
  const reason = new Error('the figures have changed');
  const stopped = simulate(withRuns(100_000), 'USD', {
    signal: stop.signal,
    onProgress: () => stop.abort(reason),
  });
  await expect(stopped).rejects.toBe(reason);
  expect(await simulate(withRuns(1000), 'USD')).toEqual(simulateHere(withRuns(1000), 'USD'));
  expect(threads.startCount() - before).toBe(3);
});

test('a signal that was given before starts nothing', async () => {
  const before = threads.startCount();
  const simulate = createSimulator(threads.start, 2);
  await expect(simulate(withRuns(1000), 'USD', { signal: AbortSignal.abort('too late') })).rejects.toBe(
    'too late',
  );
  expect(threads.startCount()).toBe(before);
});

test('a worker that can not start is reported, not waited for', async () => {
  let crash: (problem: string) => void = () => {};
  const broken: SimulationWorker = {
    post: () => crash('refused by the policy'),
    onReply: () => {},
    onCrash: (listener) => {
      crash = listener;
    },
    stop: () => {},
  };
  await expect(createSimulator(() => broken, 2)(withRuns(1000), 'USD')).rejects.toThrow(
    'refused by the policy',
  );
});
