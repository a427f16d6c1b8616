import { isSubmitted } from '../../../shared/domain/life-cycle/version.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { ActionPlan } from './action-plan-view.tsx';
import { Conditions } from './conditions.tsx';
import { Decided } from './decided.tsx';
import { ItQuestions } from './it-questions.tsx';
import { Reviews } from './reviews.tsx';
import { SignOffRoles } from './sign-off-roles.tsx';
import { Standing } from './standing.tsx';

/** Where the proposal stands, what IT says of it, and what has to be done about that. */
export function DecisionScreen() {
  // Until the proposal is submitted, who signs is all that is asked here; afterwards it is what matters least.
  const isWithIt = useDraft(({ proposal }) => isSubmitted(proposal.decision));
  return (
    <>
      <Standing />
      {!isWithIt && <SignOffRoles />}
      <Decided />
      <Conditions />
      <Reviews />
      <ItQuestions />
      <ActionPlan />
      {isWithIt && <SignOffRoles />}
    </>
  );
}
