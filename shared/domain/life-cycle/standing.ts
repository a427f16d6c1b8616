import { z } from 'zod';
import { type Decision, DecisionVerdict, type Move, Status } from '../decision.ts';
import { localDay } from '../iso-days.ts';
import { versionOf } from './version.ts';

/** What is said of a proposal beside its status: what was decided, and what is left of it. Days are ISO days. */
export const Standing = z.strictObject({
  verdict: DecisionVerdict.optional(),
  deferredTo: z.iso.date().optional(),
  version: z.int(),
  conditionCount: z.int(),
  openCount: z.int(),
});
export type Standing = z.infer<typeof Standing>;

/** How a proposal with this decision stands. */
export function standingOf(
  decision: Pick<Decision, 'verdict' | 'deferredTo' | 'conditions' | 'moves'>,
): Standing {
  const { verdict, deferredTo, conditions } = decision;
  return {
    ...(verdict && { verdict }),
    ...(deferredTo && { deferredTo }),
    version: versionOf(decision),
    conditionCount: conditions.length,
    openCount: conditions.filter(({ isMet }) => !isMet).length,
  };
}

/** The ISO day on which the proposal last moved to a state; undefined where it never did. */
export function lastMovedOn({ moves }: Decision, to: Status): string | undefined {
  const last = moves.findLast((move) => move.to === to);
  return last && dayOf(last);
}

/** The ISO day on which the proposal first went live: reviews of its results count from there. */
export function wentLiveOn({ moves }: Decision): string | undefined {
  const first = moves.find(({ to }) => to === 'live');
  return first && dayOf(first);
}

/** The day of a move: the one on which it happened, or else the one on which it was written down, where the machine is. */
export function dayOf({ movedOn, movedAt }: Move): string {
  return movedOn ?? localDay(new Date(movedAt));
}

/**
 * The record without the steps between draft and ready that led to nothing: what a reader wants to know of how the
 * proposal got here. The last move is always there.
 */
export function notableMoves({ moves }: Decision): readonly Move[] {
  return moves.filter((move, index) => {
    const isDraft =
      move.to === 'draft' && versionOf({ moves: moves.slice(0, index) }) === (move.version ?? 1);
    const isReady = move.to === 'ready' && moves[index + 1]?.to !== 'submitted';
    return index === moves.length - 1 || !(isDraft || isReady);
  });
}

/** One of the states on the way from draft to closed, as the version that is looked at has met it. */
export type Step = {
  readonly status: Status;
  /** `left-out`: the version went on without it. */
  readonly state: 'past' | 'current' | 'ahead' | 'left-out';
  /** ISO day on which the version came there, where it is on record. */
  readonly reachedOn?: string;
};

/** The way of the present version, from draft to closed. */
export function stepsOf(decision: Decision, status: Status = decision.status): readonly Step[] {
  const version = versionOf(decision);
  // What is opened again is where it was before: it came there on its first day, not on that of the reopening.
  const moves = decision.moves.filter(
    (move, index) => (move.version ?? 1) === version && decision.moves[index - 1]?.to !== 'closed',
  );
  const current = Status.options.indexOf(status);
  return Status.options.map((step, index) => {
    const reachedOn = lastMovedOn({ ...decision, moves }, step);
    const isOnRecord = reachedOn !== undefined || step === 'draft' || moves.length === 0;
    const passed = isOnRecord ? 'past' : 'left-out';
    const state = index < current ? passed : index === current ? 'current' : 'ahead';
    return { status: step, state, ...(index <= current && reachedOn !== undefined && { reachedOn }) };
  });
}
