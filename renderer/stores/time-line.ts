import { applyPatches, type Patch } from 'immer';
import type { Proposal } from '../../shared/domain/proposal.ts';

/** One step of the history: what undo and redo do, in words, and where it happened. */
export type HistoryStep = {
  readonly label: string;
  readonly path: string;
  readonly editedAtMs: number;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
};

/** Every step of one editing, oldest first, across all sections. What lies behind `position` has been taken back. */
export type TimeLine = {
  readonly steps: readonly HistoryStep[];
  readonly position: number;
  /** The newest step takes no more key presses. */
  readonly isSettled: boolean;
};

/** Key presses in one field that follow each other within this time are one step. */
export const coalesceMs = 1000;
export const maxSteps = 500;

export const emptyTimeLine: TimeLine = { steps: [], position: 0, isSettled: true };

/** Appends a step; what had been taken back is gone. A step that is `typed` may join the one before it. */
export function recorded(timeLine: TimeLine, step: HistoryStep, isTyped: boolean): TimeLine {
  const past = timeLine.steps.slice(0, timeLine.position);
  const last = past.at(-1);
  const joins =
    isTyped &&
    !timeLine.isSettled &&
    last?.path === step.path &&
    step.editedAtMs - last.editedAtMs < coalesceMs;
  // Both wrote the same place, so the newest value goes forward and the oldest one back.
  const steps = joins
    ? [...past.slice(0, -1), { ...step, inverse: last.inverse }]
    : [...past.slice(1 - maxSteps), step];
  return { steps, position: steps.length, isSettled: !isTyped };
}

/** The proposal as it was at a position, with the time line standing there. */
export function travelled(
  timeLine: TimeLine,
  proposal: Proposal,
  position: number,
): { timeLine: TimeLine; proposal: Proposal } {
  const { steps } = timeLine;
  const back = steps.slice(position, timeLine.position).reverse();
  const forth = steps.slice(timeLine.position, position);
  const patches = [...back.flatMap(({ inverse }) => inverse), ...forth.flatMap((step) => step.patches)];
  return {
    timeLine: { steps, position, isSettled: true },
    proposal: applyPatches(proposal, patches),
  };
}
