import type { Proposal } from '../../shared/domain/proposal.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { pathOf, placeOf } from '../../shared/domain/readiness/place.ts';
import { withAnswersKept } from '../../shared/domain/template-answers.ts';
import { t } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore } from './draft-store.ts';
import { makeMoveNow } from './life-cycle-acts.ts';
import { focusField, showCompanion } from './navigation.ts';
import { checkNow, countBlocking, currentFindings, refuseReady } from './readiness-store.ts';
import { today } from './today.ts';

type Acceptance = Proposal['decision']['acceptedFindings'][number];

/** Goes to the field of a finding, wherever its entry stands by now. */
export function showFinding({ place }: Finding): void {
  void focusField(pathOf(draftStore.getState().proposal, place));
}

/** Answers a finding with a reason, which is kept with the proposal. */
export function acceptFinding(finding: Finding, because: string): void {
  const answer = {
    ruleId: finding.ruleId,
    path: finding.place,
    because: because.trim(),
    acceptedOn: today(),
  };
  changeAcceptances(t('readiness.accept.step'), (others) => [...others, answer], finding);
  announce(t('readiness.accept.done'));
}

/** Opens an answered finding again. */
export function takeBackAcceptance(finding: Finding): void {
  changeAcceptances(t('readiness.take-back.step'), (others) => others, finding);
  announce(t('readiness.take-back.done'));
}

/** Makes what the template wrote at and under a path an answer of the author, who has looked at it. */
export function keepTemplateAnswers(path: string): void {
  const { proposal, change, settle } = draftStore.getState();
  const left = withAnswersKept(proposal, path);
  settle();
  change('decision', t('template.keep.step'), (decision) => {
    decision.templateAnswers = left;
  });
  settle();
  checkNow();
  announce(t('template.kept'));
}

/** Writes the better text that a rule knows into the field of the finding. */
export function applySuggestion({ place, suggestion }: Finding): void {
  if (suggestion === undefined) return;
  const path = pathOf(draftStore.getState().proposal, place);
  draftStore.getState().settle();
  draftStore.getState().edit(path, suggestion, t('readiness.replace.step'));
  draftStore.getState().settle();
  checkNow();
  announce(t('readiness.replaced', { text: suggestion }));
}

/** Marks the open proposal as ready, unless something blocks it: then the list of what does is shown. */
export function markReady(): void {
  checkNow();
  if (countBlocking(currentFindings()) > 0) {
    refuseReady();
    showCompanion('readiness');
    announce(t('readiness.refused'));
    return;
  }
  if (!makeMoveNow({ to: 'ready' })) announce(t('readiness.marked'));
}

/** Replaces what was answered to a finding. Answers of older versions name it by position, and are found all the same. */
function changeAcceptances(
  label: string,
  replace: (others: Acceptance[]) => Acceptance[],
  { ruleId, place }: Finding,
) {
  const { proposal, change } = draftStore.getState();
  change('decision', label, (decision) => {
    decision.acceptedFindings = replace(
      decision.acceptedFindings.filter(
        (answer) => answer.ruleId !== ruleId || placeOf(proposal, answer.path) !== place,
      ),
    );
  });
  checkNow();
}
