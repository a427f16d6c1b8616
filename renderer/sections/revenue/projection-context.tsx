import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react';
import { createFormat, type Format } from '../../../shared/domain/format.ts';
import type { RevenueProblem } from '../../../shared/domain/revenue/problem.ts';
import { projectRevenue, type RevenueProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { InputProblemsProvider } from '../../components/fields/input-problems.tsx';
import { useDraft } from '../../stores/draft-store.ts';

/** What the screen shows of the money: the newest projection without errors, and what is wrong with the newest inputs. */
export type ShownProjection = {
  /** The inputs that the figures come from. */
  revenue: Revenue;
  currency: string;
  projection: RevenueProjection;
  format: Format;
  problems: readonly RevenueProblem[];
  /** The inputs have an error by now, and the figures are those from before it. */
  isOverdue: boolean;
};

type Result = Pick<ShownProjection, 'revenue' | 'currency' | 'projection'>;

const Shown = createContext<ShownProjection | undefined>(undefined);

/** Only what reads the figures or the problems renders with them; the fields of the screen do not. */
export function ProjectionProvider({ children }: { children: ReactNode }) {
  const shown = useProjection();
  return (
    <Shown value={shown}>
      <InputProblemsProvider value={shown.problems}>{children}</InputProblemsProvider>
    </Shown>
  );
}

export function useShownProjection(): ShownProjection {
  const shown = useContext(Shown);
  if (!shown) throw new Error('figures are shown inside a ProjectionProvider');
  return shown;
}

/**
 * Works the money out beside the typing. While an input is wrong, the last figures without an error stay; where there
 * have been none, those of the wrong input are shown, because the problem is named with them.
 */
function useProjection(): ShownProjection {
  const revenue = useDeferredValue(useDraft((state) => state.proposal.revenue));
  const { currency, locale } = useDraft((state) => state.proposal.overview);
  const opening = useDraft((state) => state.opening);
  const format = useMemo(() => createFormat(locale, currency), [locale, currency]);
  const newest = useMemo<Result>(
    () => ({ revenue, currency, projection: projectRevenue(revenue, currency) }),
    [revenue, currency],
  );
  const problems = useStable(newest.projection.problems);
  const [good, setGood] = useState<{ opening: number; result: Result }>();
  const isGood = !problems.some(({ severity }) => severity === 'error');
  // Kept during rendering, so that the figures and the mark on them change together.
  if (isGood && good?.result !== newest) setGood({ opening, result: newest });
  const isOverdue = !isGood && good?.opening === opening && good.result.currency === currency;
  const result = isOverdue ? good.result : newest;
  return useMemo(() => ({ ...result, format, problems, isOverdue }), [result, format, problems, isOverdue]);
}

/** Keeps the same list object as long as its content is the same, so that what shows it does not render. */
function useStable<T>(list: readonly T[]): readonly T[] {
  const text = JSON.stringify(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the list.
  return useMemo(() => list, [text]);
}
