import { words } from '../choice-words.ts';
import type { Decision, DecisionVerdict, Move, Status } from '../decision.ts';
import { allowedMoves, type MoveRule } from './move-rules.ts';
import { versionOf } from './version.ts';

/** A move that is asked for. Days are ISO days, `movedAt` is the instant at which it is written down. */
export type MoveRequest = {
  readonly to: Status;
  readonly movedAt: string;
  /** The day on which it happened, at the latest `today`. */
  readonly movedOn: string;
  readonly today: string;
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  /** For the move to `decided`. */
  readonly verdict?: DecisionVerdict | undefined;
  readonly deferredTo?: string | undefined;
  /** How many readiness findings block; guarded moves need none. */
  readonly blockingCount: number;
};

/** The part of a request that a refusal is about, so that a form can show it there. */
export type RefusedPart = 'move' | 'movedOn' | 'role' | 'note' | 'verdict' | 'deferredTo';

/** The decision after the move, or why it is refused, in one sentence. */
export type MoveResult =
  | { readonly decision: Decision; readonly rule: MoveRule }
  | { readonly refusal: string; readonly about: RefusedPart };

/**
 * The next state of a proposal, with the move in its record. Pure. What the table of moves lacks is refused; so is a
 * day out of order, a decision without a role, a deferral without a day, and a decline without a reason.
 */
export function move(decision: Decision, request: MoveRequest): MoveResult {
  const rule = ruleFor(decision, request);
  if (!rule) return refused('move', noWay(decision, request));
  const refusal = refusalOf(rule, decision, request);
  return refusal ?? { decision: moved(rule, decision, request), rule };
}

/** A reopened proposal keeps its decision; every other move to `decided` brings one. */
function ruleFor(decision: Decision, { to, verdict }: MoveRequest): MoveRule | undefined {
  return allowedMoves(decision).find(
    (rule) =>
      rule.to === to &&
      (verdict === undefined ? rule.brings === undefined : rule.brings?.includes(verdict) === true),
  );
}

function noWay({ status }: Decision, { to, verdict }: MoveRequest): string {
  if (to === 'decided' && verdict === undefined && status !== 'closed') return 'Say what was decided.';
  const target = verdict === undefined ? words.status[to] : words.verdict[verdict];
  return `From “${words.status[status]}” no move leads to “${target}”.`;
}

function refusalOf(
  rule: MoveRule,
  { moves }: Decision,
  { movedOn, today, role, note, deferredTo, verdict, blockingCount }: MoveRequest,
): Extract<MoveResult, { refusal: string }> | undefined {
  const last = moves.findLast((_, index) => !happensAtOnce(moves, index));
  if (rule.isGuarded && blockingCount > 0)
    return refused(
      'move',
      `${blockingCount} ${blockingCount === 1 ? 'answer is' : 'answers are'} needed first.`,
    );
  if (movedOn > today) return refused('movedOn', 'This day has not come yet.');
  if (last?.movedOn !== undefined && movedOn < last.movedOn)
    return refused('movedOn', `This day lies before the move to “${words.status[last.to]}”.`);
  if (rule.by === 'it' && isBlank(role))
    return refused('role', 'Say whose word this is: the role is enough.');
  if (verdict === 'deferred' && deferredTo === undefined)
    return refused('deferredTo', 'Say until when it is deferred.');
  if (verdict === 'deferred' && deferredTo !== undefined && deferredTo <= movedOn)
    return refused('deferredTo', 'The new day has to come after the day of the decision.');
  if (verdict === 'declined' && isBlank(note))
    return refused('note', 'Write down the reason: the next proposal will need it.');
  return undefined;
}

function moved(rule: MoveRule, decision: Decision, request: MoveRequest): Decision {
  const { status: _, verdict, decidedOn, deferredTo, reason, ...lasting } = decision;
  const version = versionOf(decision) + (rule.startsVersion ? 1 : 0);
  const kept = { verdict, decidedOn, deferredTo, reason };
  const decided = rule.brings ? decidedBy(request) : keepsDecision(rule) ? kept : {};
  return {
    ...lasting,
    ...given(decided),
    status: rule.to,
    moves: [...readyBy(request.movedOn, decision.moves), recordOf(request, version)],
  };
}

/** Between draft and ready a button is pressed and nobody says a day: it was ready at the latest when it was submitted. */
function readyBy(day: string, moves: readonly Move[]): Move[] {
  return moves.map((one, index) =>
    happensAtOnce(moves, index) && one.movedOn !== undefined && one.movedOn > day
      ? { ...one, movedOn: day }
      : one,
  );
}

function happensAtOnce(moves: readonly Move[], index: number): boolean {
  const { to, version = 1 } = moves[index] ?? {};
  const isSame = version === versionOf({ moves: moves.slice(0, index) });
  return to === 'ready' || (to === 'draft' && isSame);
}

/** A move back to the author or to the reviewers takes the decision away. */
function keepsDecision({ to }: MoveRule): boolean {
  return to === 'decided' || to === 'live' || to === 'closed';
}

function decidedBy({ verdict, movedOn, deferredTo, note }: MoveRequest): Partial<Decision> {
  return {
    verdict,
    decidedOn: movedOn,
    deferredTo: verdict === 'deferred' ? deferredTo : undefined,
    reason: trimmed(note),
  };
}

function recordOf(request: MoveRequest, version: number): Move {
  const { to, movedAt, movedOn, verdict, role, note } = request;
  const deferredTo = verdict === 'deferred' ? request.deferredTo : undefined;
  const said = { verdict, deferredTo, role: trimmed(role), note: trimmed(note) };
  return { to, movedAt, movedOn, version, ...given(said) };
}

function refused(about: RefusedPart, refusal: string) {
  return { about, refusal };
}

function trimmed(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

function isBlank(text: string | undefined): boolean {
  return trimmed(text) === undefined;
}

/** Without the fields that are undefined, because a stored proposal has none of those. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
