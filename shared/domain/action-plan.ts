import { words } from './choice-words.ts';
import type { ReviewedSection } from './decision.ts';
import { conditionState } from './life-cycle/conditions.ts';
import type { Proposal } from './proposal.ts';
import type { ItSpecialty } from './values.ts';

/** Where an action comes from, the most binding first. */
const actionKinds = ['condition', 'to-be-fixed', 'control', 'improvable'] as const;
export type ActionKind = (typeof actionKinds)[number];
export type ActionState = 'overdue' | 'open' | 'done';

/** One thing that somebody has to do after the review. */
export type Action = {
  readonly kind: ActionKind;
  /** Of the entry that it comes from; unique within its kind. */
  readonly id: string;
  readonly what: string;
  /** What it belongs to: a section and who reviewed it, or a question of IT. */
  readonly about?: string;
  readonly owner?: string;
  /** ISO day. */
  readonly dueOn?: string;
  readonly state: ActionState;
  /** The field that holds it. */
  readonly path: string;
};

/**
 * What has to be done after the review: the conditions of IT, the controls that make up for gaps, and what reviewers
 * want fixed or improved. What is overdue on the ISO day `today` comes first, then by day, then what has none, then
 * what is done.
 */
export function actionPlan(proposal: Proposal, today: string): readonly Action[] {
  const order = { overdue: 0, open: 1, done: 2 } as const satisfies Record<ActionState, number>;
  return [...conditions(proposal, today), ...reviews(proposal, today), ...controls(proposal, today)].toSorted(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.dueOn ?? never).localeCompare(b.dueOn ?? never) ||
      actionKinds.indexOf(a.kind) - actionKinds.indexOf(b.kind),
  );
}

const never = '9999-12-31';

function conditions({ decision }: Proposal, today: string): Action[] {
  return decision.conditions.map((entry, index) => {
    const state = conditionState(entry, today);
    return {
      kind: 'condition',
      id: entry.id,
      what: entry.condition?.trim() || 'A condition without words',
      ...ownerAndDay(entry),
      state: state === 'met' ? 'done' : state,
      path: `decision.conditions.${index}`,
    };
  });
}

function reviews({ decision }: Proposal, today: string): Action[] {
  return decision.reviews.flatMap((entry, index): Action[] => {
    const { id, verdict, section, specialty, comment, isDone } = entry;
    if (verdict === undefined || verdict === 'acceptable') return [];
    const about = [section && words.reviewedSection[section], specialty && words.specialty[specialty]];
    return [
      {
        kind: verdict,
        id,
        what: comment?.trim() || withoutComment(section, specialty),
        ...(about.some(Boolean) && { about: about.filter(Boolean).join(', ') }),
        ...ownerAndDay(entry),
        state: stateOf(isDone, entry.dueOn, today),
        path: `decision.reviews.${index}`,
      },
    ];
  });
}

function withoutComment(section: ReviewedSection | undefined, specialty: ItSpecialty | undefined): string {
  const reviewer = specialty
    ? `the reviewers of ${words.specialty[specialty].toLowerCase()}`
    : 'the reviewer';
  return `Ask ${reviewer} what to change${section ? ` in ${words.reviewedSection[section]}` : ''}`;
}

function controls({ security, decision }: Proposal, today: string): Action[] {
  const finished = new Set<string>(decision.finishedControls.map(({ controlId }) => controlId));
  return security.compensatingControls.map((entry, index) => ({
    kind: 'control',
    id: entry.id,
    what: entry.control?.trim() || 'A control without words',
    ...(entry.questionId && { about: `Security, question ${entry.questionId}` }),
    ...ownerAndDay(entry),
    state: stateOf(finished.has(entry.id), entry.dueOn, today),
    path: `security.compensatingControls.${index}`,
  }));
}

function stateOf(isDone: boolean, dueOn: string | undefined, today: string): ActionState {
  if (isDone) return 'done';
  return dueOn !== undefined && dueOn < today ? 'overdue' : 'open';
}

function ownerAndDay({ owner, dueOn }: { owner?: string | undefined; dueOn?: string | undefined }) {
  return { ...(owner?.trim() && { owner: owner.trim() }), ...(dueOn !== undefined && { dueOn }) };
}
