import type { Decision, DecisionVerdict, Status } from '../decision.ts';

/** Whose word a move records. Nobody signs in here: the author writes down what IT has said. */
export type Mover = 'marketing' | 'it';

export type MoveId =
  | 'mark-ready'
  | 'back-to-draft'
  | 'submit'
  | 'begin-review'
  | 'decide'
  | 'withdraw'
  | 'resume-review'
  | 'start-version'
  | 'go-live'
  | 'close'
  | 'reopen-live'
  | 'reopen-decided';

/** One way from a state to the next. What a rule does not name, it does not allow. */
export type MoveRule = {
  readonly id: MoveId;
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: Mover;
  /** The move is a decision, and one of these. */
  readonly brings?: readonly DecisionVerdict[];
  /** Only upon one of these decisions. */
  readonly upon?: readonly DecisionVerdict[];
  /** Only where the proposal was closed from this state. */
  readonly closedFrom?: Status;
  /** Only when no readiness finding blocks. */
  readonly isGuarded?: true;
  /** What was submitted stays as it was, and the text is free to be edited again as the next version. */
  readonly startsVersion?: true;
};

/** The decisions with which a proposal may go live. */
export const approvals = [
  'approved',
  'approved-with-conditions',
  'pilot-only',
] as const satisfies readonly DecisionVerdict[];

/** True for a decision with which a proposal may go live. */
export function isApproval(verdict: DecisionVerdict | undefined): boolean {
  return approvals.some((approval) => approval === verdict);
}

/** `withdrawn` is the author's own move and nothing that a committee decides. */
export const committeeVerdicts = [
  ...approvals,
  'more-information-needed',
  'deferred',
  'declined',
] as const satisfies readonly DecisionVerdict[];

/** Every move that a proposal may make, in the order in which they are offered. */
const moveRules: readonly MoveRule[] = [
  { id: 'mark-ready', from: ['draft'], to: 'ready', by: 'marketing', isGuarded: true },
  { id: 'submit', from: ['ready'], to: 'submitted', by: 'marketing', isGuarded: true },
  { id: 'back-to-draft', from: ['ready'], to: 'draft', by: 'marketing' },
  { id: 'begin-review', from: ['submitted'], to: 'in-review', by: 'it' },
  { id: 'decide', from: ['submitted', 'in-review'], to: 'decided', by: 'it', brings: committeeVerdicts },
  { id: 'withdraw', from: ['submitted', 'in-review'], to: 'decided', by: 'marketing', brings: ['withdrawn'] },
  { id: 'go-live', from: ['decided'], to: 'live', by: 'marketing', upon: approvals },
  // The same version is looked at again: a deferral is over, or the decision is reconsidered.
  { id: 'resume-review', from: ['decided'], to: 'in-review', by: 'it', upon: committeeVerdicts },
  {
    id: 'start-version',
    from: ['submitted', 'in-review', 'decided'],
    to: 'draft',
    by: 'marketing',
    startsVersion: true,
  },
  { id: 'close', from: ['decided', 'live'], to: 'closed', by: 'marketing' },
  { id: 'reopen-live', from: ['closed'], to: 'live', by: 'marketing', upon: approvals, closedFrom: 'live' },
  { id: 'reopen-decided', from: ['closed'], to: 'decided', by: 'marketing', closedFrom: 'decided' },
];

/** The moves that are open to a proposal as it stands, whatever its readiness. */
export function allowedMoves(decision: Decision): readonly MoveRule[] {
  const { status, verdict } = decision;
  return moveRules.filter(
    ({ from, upon, closedFrom }) =>
      from.includes(status) &&
      (upon === undefined || (verdict !== undefined && upon.includes(verdict))) &&
      (closedFrom === undefined || closedFrom === statusBeforeClosing(decision)),
  );
}

/** Where no move says so, the decision tells from which status the proposal was closed. */
function statusBeforeClosing({ moves, verdict }: Decision): Status {
  const recorded = moves.findLast(({ to }) => to !== 'closed')?.to;
  return recorded ?? (isApproval(verdict) ? 'live' : 'decided');
}
