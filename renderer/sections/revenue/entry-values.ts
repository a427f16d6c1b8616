import { useDraft } from '../../stores/draft-store.ts';
import { valueAt } from '../../stores/path.ts';
import type { NumberStyle } from '../../text/number-input.ts';

export const percent: NumberStyle = { kind: 'percent' };
export const plain: NumberStyle = { kind: 'number' };

/** How a month of the plan is written. */
export const monthHint = 'A number, counted from the decision: 4 is the fourth month of the plan.';

/** Amounts in the currency of an entry, which is that of the proposal unless it has its own. */
export function useMoney(entryPath: string): NumberStyle {
  const reporting = useDraft((state) => state.proposal.overview.currency);
  const own = useValue(`${entryPath}.currency`);
  return { kind: 'money', currency: own ?? reporting };
}

/** A word that is stored at a path of the open proposal. */
export function useValue(path: string): string | undefined {
  return useDraft((state) => valueAt(state.proposal, path)) as string | undefined;
}
