import type { Decision } from '../decision.ts';
import { type Proposal, type SectionId, sectionFaces, sectionIds } from '../proposal.ts';

/** The version that is written or that IT has: 1 at first, one more each time a submitted one is edited again. */
export function versionOf({ moves }: Pick<Decision, 'moves'>): number {
  return Math.max(1, ...moves.map(({ version = 1 }) => version));
}

/** The version that was being written, or that IT had, at an instant (ISO UTC). */
export function versionAt({ moves }: Pick<Decision, 'moves'>, instant: string): number {
  return versionOf({ moves: moves.filter(({ movedAt }) => movedAt <= instant) });
}

/** True from the moment a version is with IT: what was submitted stays as it was. */
export function isSubmitted({ status }: Pick<Decision, 'status'>): boolean {
  return status !== 'draft' && status !== 'ready';
}

/** The rehearsal is private and never submitted. */
const open: readonly SectionId[] = ['rehearsal', 'decision', 'outcomes'];

/** True for a section that must not be edited, because IT has it. What IT decides and what comes of it goes on. */
export function isFrozen(decision: Pick<Decision, 'status'>, section: SectionId): boolean {
  return isSubmitted(decision) && !open.includes(section);
}

/** True for a field that must not be edited: who signs was submitted too, though IT's decision stands in its section. */
export function isFrozenAt(decision: Pick<Decision, 'status'>, path: string): boolean {
  const [section, field] = path.split('.');
  const isSigning = section === 'decision' && field === 'signOffRoles';
  return isFrozen(decision, section as SectionId) || (isSigning && isSubmitted(decision));
}

/**
 * True when an edit would change what was submitted: its text, who signs it, or the points that its author has answered
 * for. A version that is with IT becomes editable by starting the next one, and in no other way.
 */
export function breaksFreeze(before: Proposal, after: Proposal): boolean {
  if (!isSubmitted(before.decision) || versionOf(after.decision) > versionOf(before.decision)) return false;
  return !isSubmitted(after.decision) || submittedText(before) !== submittedText(after);
}

/** True when an edit leaves out a move that is on record, or puts another in its place. Its day may be corrected. */
export function takesBackMove({ moves: before }: Decision, { moves: after }: Decision): boolean {
  return before.some(
    ({ to, movedAt }, index) => after[index]?.to !== to || after[index]?.movedAt !== movedAt,
  );
}

function submittedText(proposal: Proposal): string {
  const { signOffRoles, acceptedFindings } = proposal.decision;
  const answered = acceptedFindings.filter(({ path }) => !open.some((id) => path.startsWith(`${id}.`)));
  const sections = sectionIds.filter((id) => !open.includes(id)).map((id) => proposal[id]);
  return JSON.stringify([sections, signOffRoles, answered]);
}

/** A copy made to keep what was typed: nobody has submitted it. The words of IT stay, because some may be new. */
export function notSubmitted(decision: Decision): Decision {
  const { verdict: _, decidedOn: __, deferredTo: ___, ...written } = decision;
  return { ...written, status: 'draft', moves: [] };
}

/** A copy for another purpose: nobody has submitted it, nobody has judged it, and nothing has come of it. */
export function freshCopy(proposal: Proposal): Proposal {
  return {
    ...proposal,
    decision: decisionOfCopy(proposal.decision),
    outcomes: sectionFaces.outcomes.draft.parse(undefined),
  };
}

function decisionOfCopy({ signOffRoles, acceptedFindings, templateAnswers }: Decision): Decision {
  return {
    status: 'draft',
    signOffRoles,
    acceptedFindings,
    templateAnswers,
    conditions: [],
    moves: [],
    reviews: [],
    questions: [],
    finishedControls: [],
  };
}
