import type { Decision } from '../decision.ts';

export type Condition = Decision['conditions'][number];

/** `overdue`: open, and its day has passed. Days are ISO days. */
export type ConditionState = 'met' | 'open' | 'overdue';

/** How a condition stands on a day. */
export function conditionState({ isMet, dueOn }: Condition, today: string): ConditionState {
  if (isMet) return 'met';
  return dueOn !== undefined && dueOn < today ? 'overdue' : 'open';
}

/**
 * How many conditions are open: `2 of 5 conditions open`, or `2 of 5 open` beside the word itself. Undefined where IT
 * has set none.
 */
export function conditionsWords(
  { conditionCount: count, openCount: open }: { conditionCount: number; openCount: number },
  { isNamed = false }: { isNamed?: boolean } = {},
): string | undefined {
  if (count === 0) return undefined;
  const noun = isNamed ? '' : count === 1 ? ' condition' : ' conditions';
  return open === 0
    ? `${count === 1 ? 'the one' : `all ${count}`}${noun} met`
    : `${open} of ${count}${noun} open`;
}
