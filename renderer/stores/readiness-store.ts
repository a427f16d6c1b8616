import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sectionProgress } from '../../shared/domain/progress.ts';
import type { Proposal, SectionId } from '../../shared/domain/proposal.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { sections } from '../sections/sections.ts';
import { t, tCount } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore } from './draft-store.ts';

/** `issue`: everything is answered, and something will be asked about. */
export type SectionState = 'empty' | 'started' | 'complete' | 'issue';

type Readiness = {
  findings: readonly Finding[];
  states: Readonly<Partial<Record<SectionId, SectionState>>>;
};

/** Checks wait for a pause in typing: they look at the whole proposal, and a key press must not. */
const checkAfterMs = 250;

const readinessStore = createStore<Readiness>()(() => ({ findings: [], states: {} }));

export function useReadiness<T>(selector: (state: Readiness) => T): T {
  return useStore(readinessStore, selector);
}

/** Keeps the list of findings in step with the open proposal. Returns the function that stops it. */
export function followReadiness(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = draftStore.subscribe((state, before) => {
    if (state.proposal === before.proposal) return;
    clearTimeout(timer);
    const isOpening = state.id !== before.id;
    if (isOpening) check(state.proposal);
    else timer = setTimeout(() => check(draftStore.getState().proposal, true), checkAfterMs);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** How many findings keep the proposal from being called ready. */
export function countBlocking(findings: readonly Finding[]): number {
  return findings.filter(({ severity, acceptedBecause }) => severity === 'blocks' && !acceptedBecause).length;
}

/** The count in words, as it is shown and spoken. */
export function readinessSentence(findings: readonly Finding[]): string {
  const count = countBlocking(findings);
  return count === 0 ? t('readiness.count.none') : tCount('readiness.count', count);
}

function check(proposal: Proposal, isSpoken = false) {
  const before = readinessStore.getState().findings;
  const findings = checkReadiness(proposal, { today: today() });
  const states = Object.fromEntries(sections.map(({ id }) => [id, stateOf(proposal, id, findings)]));
  readinessStore.setState({ findings, states });
  if (isSpoken && countBlocking(findings) !== countBlocking(before)) announce(readinessSentence(findings));
}

function stateOf(proposal: Proposal, section: SectionId, findings: readonly Finding[]): SectionState {
  const { state } = sectionProgress(proposal, section);
  const isQuestioned = findings.some(
    ({ path, severity, acceptedBecause }) =>
      severity !== 'hint' && !acceptedBecause && path.split('.')[0] === section,
  );
  return state === 'complete' && isQuestioned ? 'issue' : state;
}

/** The day on the user's own calendar. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
