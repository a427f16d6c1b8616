import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { createFormat, type Format } from '../../../shared/domain/format.ts';
import { type OutcomeReview, reviewOutcomes } from '../../../shared/domain/outcomes/outcome-review.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { today } from '../../stores/today.ts';

type ShownReview = { review: OutcomeReview; format: Format };

const Shown = createContext<ShownReview | undefined>(undefined);

/** Compares beside the typing: only what shows the comparison renders with it. */
export function OutcomeReviewProvider({ children }: { children: ReactNode }) {
  const { overview, revenue, measures, decision, outcomes } = useDraft((state) => state.proposal);
  const proposal = useDeferredValue(
    useMemo(
      () => ({ overview, revenue, measures, decision, outcomes }),
      [overview, revenue, measures, decision, outcomes],
    ),
  );
  const day = today();
  const review = useMemo(() => reviewOutcomes(proposal, day), [proposal, day]);
  const { locale, currency } = proposal.overview;
  const format = useMemo(() => createFormat(locale, currency), [locale, currency]);
  const shown = useMemo(() => ({ review, format }), [review, format]);
  return <Shown value={shown}>{children}</Shown>;
}

export function useOutcomeReview(): ShownReview {
  const shown = useContext(Shown);
  if (!shown) throw new Error('outcomes are compared inside an OutcomeReviewProvider');
  return shown;
}
