import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import type { Simulation } from '../../../shared/domain/revenue/uncertainty/simulation.ts';

type Inputs = { revenue: Revenue; currency: string };

/** The newest simulation of this window. It stays when the section is left. */
export type SimulationRun =
  | { state: 'none' }
  | { state: 'running'; progressFraction: number; earlier: FinishedRun | undefined; cancel(): void }
  | FinishedRun
  | { state: 'failed'; problem: string };
export type FinishedRun = { state: 'done'; simulation: Simulation; inputs: Inputs };

const run = createStore<{ run: SimulationRun }>()(() => ({ run: { state: 'none' } }));

export function useSimulationRun(): SimulationRun {
  return useStore(run, (state) => state.run);
}

/** Starts a simulation in the workers, in place of the one that may be running. */
export async function runSimulation(inputs: Inputs): Promise<void> {
  const before = run.getState().run;
  if (before.state === 'running') before.cancel();
  const earlier = before.state === 'done' ? before : before.state === 'running' ? before.earlier : undefined;
  const aborting = new AbortController();
  const isCurrent = () => !aborting.signal.aborted;
  const cancel = () => {
    aborting.abort();
    run.setState({ run: earlier ?? { state: 'none' } });
  };
  const show = (progressFraction: number) => {
    if (isCurrent()) run.setState({ run: { state: 'running', progressFraction, earlier, cancel } });
  };
  show(0);
  try {
    // The workers and what starts them are no part of the first screen.
    const { simulate } = await import('../../simulation/simulate.ts');
    const simulation = await simulate(inputs.revenue, inputs.currency, {
      onProgress: show,
      signal: aborting.signal,
    });
    if (isCurrent()) run.setState({ run: { state: 'done', simulation, inputs } });
  } catch (error) {
    if (isCurrent())
      run.setState({
        run: { state: 'failed', problem: error instanceof Error ? error.message : String(error) },
      });
  }
}
