import fc from 'fast-check';
import { type Decision, DecisionVerdict, decision, Status } from '../../../shared/domain/decision.ts';
import { dayAfter } from '../../../shared/domain/iso-days.ts';
import { type MoveRequest, move } from '../../../shared/domain/life-cycle/move.ts';
import { allowedMoves } from '../../../shared/domain/life-cycle/move-rules.ts';

export const today = '2027-06-30';
export const newDecision: Decision = decision.draft.parse({});

/** Any request at all: most are refused. */
const anyRequest: fc.Arbitrary<MoveRequest> = fc.record({
  to: fc.constantFrom(...Status.options),
  verdict: fc.option(fc.constantFrom(...DecisionVerdict.options), { nil: undefined }),
  movedOn: fc.integer({ min: -30, max: 3 }).map((days) => dayAfter(today, days)),
  movedAt: fc.constant(`${today}T10:00:00.000Z`),
  today: fc.constant(today),
  role: fc.constantFrom(undefined, ' ', 'IT manager'),
  note: fc.constantFrom(undefined, '', 'Because.'),
  deferredTo: fc.option(
    fc.integer({ min: -40, max: 40 }).map((days) => dayAfter(today, days)),
    { nil: undefined },
  ),
  blockingCount: fc.constantFrom(0, 0, 0, 2),
});

/** Requests that may make no sense, among steps along one of the ways that are open, chosen by a number. */
export const anyWalk = fc.array(fc.oneof(anyRequest, { arbitrary: fc.nat({ max: 60 }), weight: 3 }), {
  minLength: 20,
  maxLength: 40,
});

/** Takes the steps of a walk that are not refused, and shows each decision with the one before it. */
export function walk(
  steps: readonly (MoveRequest | number)[],
  look: (before: Decision, next: Decision) => void,
): void {
  steps.reduce<Decision>((before, step) => {
    const result = move(before, typeof step === 'number' ? openWay(before, step) : step);
    if ('refusal' in result) return before;
    look(before, result.decision);
    return result.decision;
  }, newDecision);
}

function openWay(decided: Decision, chosen: number): MoveRequest {
  const ways = allowedMoves(decided);
  const { to, brings = [] } = ways[chosen % ways.length] ?? { to: 'closed' };
  const verdict = brings[chosen % brings.length];
  return request(to, { verdict, deferredTo: dayAfter(today, 30) });
}

/** A request that lacks nothing but a way. */
export function request(to: Status, more: Partial<MoveRequest> = {}): MoveRequest {
  return {
    to,
    movedOn: today,
    movedAt: `${today}T10:00:00.000Z`,
    today,
    role: 'IT manager',
    note: 'Because.',
    blockingCount: 0,
    ...more,
  };
}

/** The decision after some moves. Throws on a refusal. */
export function afterMoves(
  steps: readonly (Status | [Status, Partial<MoveRequest>])[],
  start: Decision = newDecision,
): Decision {
  return steps.reduce((decided, step) => {
    const [to, more] = typeof step === 'string' ? [step, {}] : step;
    const result = move(decided, request(to, more));
    if ('refusal' in result) throw new Error(`${to}: ${result.refusal}`);
    return result.decision;
  }, start);
}
