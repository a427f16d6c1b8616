import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createFormat } from '../../shared/domain/format.ts';
import { lastMovedOn } from '../../shared/domain/life-cycle/standing.ts';
import { isSubmitted, versionOf } from '../../shared/domain/life-cycle/version.ts';
import { type AddedFont, coverageOfAll } from '../../shared/domain/printing/added-font.ts';
import type { Coverage } from '../../shared/domain/printing/coverage.ts';
import { type SectionProgress, sectionProgress } from '../../shared/domain/progress.ts';
import { type Proposal, type SectionId, sectionIds } from '../../shared/domain/proposal.ts';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import { askedBeside } from '../../shared/domain/questionnaire/asked-beside.ts';
import { actionableFindings } from '../../shared/domain/readiness/actionable.ts';
import {
  askedAboutFindings,
  blockingFindings,
  checkReadiness,
  openFindings,
} from '../../shared/domain/readiness/check.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { type UncheckedAnswer, uncheckedAnswers } from '../../shared/domain/template-answers.ts';
import { client } from '../client.ts';
import { sections } from '../sections/sections.ts';
import { t, tCount } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore, useDraft } from './draft-store.ts';
import { today } from './today.ts';

/** `issue`: everything is answered, and something will be asked about. */
export type SectionState = 'empty' | 'started' | 'complete' | 'issue';

/** Each part stays the same object while the checks find the same. */
type Readiness = {
  /** What the rules have found, whether or not it can still be mended: IT will ask about it all the same. */
  everything: readonly Finding[];
  /** Those that can still be acted on. */
  findings: readonly Finding[];
  /** How far each section has come. */
  progress: Readonly<Partial<Record<SectionId, SectionProgress>>>;
  states: Readonly<Partial<Record<SectionId, SectionState>>>;
  /** What stands as the template wrote it. */
  unchecked: readonly UncheckedAnswer[];
  /** How often the author has asked to mark the proposal as ready while something blocked it; zero once nothing does. */
  refusals: number;
};

/** Checks wait for a pause in typing: they look at the whole proposal, and a key press must not. */
const checkAfterMs = 250;

const readinessStore = createStore<Readiness>()(() => ({
  everything: [],
  findings: [],
  progress: {},
  states: {},
  unchecked: [],
  refusals: 0,
}));

export function useReadiness<T>(selector: (state: Readiness) => T): T {
  return useStore(readinessStore, selector);
}

/** What the newest check has found. */
export function currentFindings(): readonly Finding[] {
  return readinessStore.getState().findings;
}

/** Keeps the list of findings in step with the open proposal. Returns the function that stops it. */
export function followReadiness(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = draftStore.subscribe((state, before) => {
    if (state.proposal === before.proposal) return;
    clearTimeout(timer);
    const isOpening = state.id !== before.id;
    if (isOpening) {
      readinessStore.setState({ refusals: 0 });
      check(state.proposal);
    } else timer = setTimeout(() => checkNow(), checkAfterMs);
  });
  const stopWaiting = readFacts();
  return () => {
    clearTimeout(timer);
    stop();
    stopWaiting();
  };
}

/** Looks at the open proposal at once, after an act that is not typing. */
export function checkNow(): void {
  check(draftStore.getState().proposal, true);
}

/** Has the list say that its first points kept the proposal from being marked as ready. */
export function refuseReady(): void {
  readinessStore.setState(({ refusals }) => ({ refusals: refusals + 1 }));
}

/** How many findings keep the proposal from being called ready. */
export function countBlocking(findings: readonly Finding[]): number {
  return blockingFindings(findings).length;
}

/** How many findings IT will ask about although the proposal may be called ready. */
export function countAskedAbout(findings: readonly Finding[]): number {
  return askedAboutFindings(findings).length;
}

/** The count in words, as it is shown and spoken; of a version that IT has, that it was handed over. */
export function useReadinessSentence(): string {
  const findings = useReadiness((state) => state.findings);
  return useDraft(({ proposal }) => readinessSentence(proposal, findings));
}

function readinessSentence(proposal: Proposal, findings: readonly Finding[]): string {
  if (isSubmitted(proposal.decision)) return submittedSentence(proposal);
  const count = countBlocking(findings);
  if (count > 0) return tCount('readiness.count', count);
  const asked = countAskedAbout(findings);
  return asked > 0 ? tCount('readiness.asked', asked) : t('readiness.count.none');
}

/** Which version was handed over, and when. */
function submittedSentence({ decision, overview }: Proposal): string {
  const version = versionOf(decision);
  const day = lastMovedOn(decision, 'submitted');
  return day === undefined
    ? t('readiness.submitted', { version })
    : t('readiness.submitted.on', {
        version,
        day: createFormat(overview.locale, overview.currency).day(day),
      });
}

let questions: QuestionBank | undefined;
let addedCharacters: Coverage | undefined;

/** The rules about single questions find nothing until the question bank has come. */
function readFacts(): () => void {
  let isStopped = false;
  const checkAgain = () => {
    if (!isStopped && draftStore.getState().id) check(draftStore.getState().proposal);
  };
  const takeBank = (bank: QuestionBank) => {
    questions = bank;
    checkAgain();
  };
  const takeFonts = ({ fonts }: { fonts: readonly AddedFont[] }) => {
    if (fonts.length === 0 && addedCharacters === undefined) return;
    addedCharacters = coverageOfAll(fonts);
    checkAgain();
  };
  // Without the questions the other rules still hold; the security section says that they can't be read.
  if (!questions) client.guidance.questions({}).then(takeBank, () => undefined);
  // Each time, because fonts come and go in the settings. Without an answer those known before are counted on.
  client.fonts.list({}).then(takeFonts, () => undefined);
  return () => {
    isStopped = true;
  };
}

function check(proposal: Proposal, isSpoken = false) {
  const before = readinessStore.getState();
  const everything = checkReadiness(proposal, { today: today(), bank: questions, addedCharacters });
  const findings = actionableFindings(proposal, everything);
  const progress = Object.fromEntries(
    sections.map(({ id }) => [id, sectionProgress(proposal, id, askedBeside(proposal, id, questions))]),
  );
  const states = Object.fromEntries(sections.map(({ id }) => [id, stateOf(id, progress[id], findings)]));
  readinessStore.setState({
    everything: keptIfSame(before.everything, everything),
    findings: keptIfSame(before.findings, findings),
    progress: keptIfSame(before.progress, progress),
    states: keptIfSame(before.states, states),
    unchecked: keptIfSame(
      before.unchecked,
      sectionIds.flatMap((id) => uncheckedAnswers(proposal, id)),
    ),
    refusals: countBlocking(findings) > 0 ? before.refusals : 0,
  });
  if (isSpoken && countBlocking(findings) !== countBlocking(before.findings))
    announce(readinessSentence(proposal, findings));
}

/** What is shown already, where the check has found nothing else: most pauses in typing change nothing around the text. */
function keptIfSame<T>(shown: T, now: T): T {
  return JSON.stringify(shown) === JSON.stringify(now) ? shown : now;
}

function stateOf(
  section: SectionId,
  progress: SectionProgress | undefined,
  findings: readonly Finding[],
): SectionState {
  const isQuestioned = openFindings(findings).some(
    ({ path, severity }) => severity !== 'hint' && path.split('.')[0] === section,
  );
  return progress?.state === 'complete' && isQuestioned ? 'issue' : (progress?.state ?? 'empty');
}
