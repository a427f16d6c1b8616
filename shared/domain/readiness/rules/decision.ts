import { conditionState } from '../../life-cycle/conditions.ts';
import { inEach, isBlank, quoted, type Rule, when } from '../rule.ts';

export const decisionRules: readonly Rule[] = [
  {
    id: 'nobody-signs',
    severity: 'weak',
    reason: 'The sign-off has a line for each role that decides. Without roles it is empty.',
    find: ({ decision }) =>
      when(decision.signOffRoles.length === 0, 'decision.signOffRoles', 'Nothing says which roles sign.'),
  },
  {
    id: 'decided-without-date',
    severity: 'weak',
    reason: 'Without its day nobody finds the decision in the minutes.',
    find: ({ decision: { verdict, decidedOn } }) =>
      when(
        verdict !== undefined && decidedOn === undefined,
        'decision.decidedOn',
        'The decision has no day.',
      ),
  },
  {
    id: 'no-condition-listed',
    severity: 'weak',
    reason: 'A condition that nobody has written down is met by nobody.',
    find: ({ decision: { verdict, conditions } }) =>
      when(
        verdict === 'approved-with-conditions' && conditions.length === 0,
        'decision.conditions',
        'It is approved with conditions, and none is listed.',
      ),
  },
  {
    id: 'condition-without-owner',
    severity: 'weak',
    reason: 'What nobody answers for by a set date stays undone; IT will remember it.',
    find: ({ decision }) =>
      inEach(decision.conditions, ({ condition, owner, dueOn, isMet }, index) => {
        if (isMet || (!isBlank(owner) && dueOn !== undefined)) return false;
        const lacks = [isBlank(owner) ? 'owner' : [], dueOn === undefined ? 'due date' : []].flat();
        return {
          path: `decision.conditions.${index}.${isBlank(owner) ? 'owner' : 'dueOn'}`,
          sentence: `The condition ${quoted(condition, String(index + 1))} has no ${lacks.join(' and no ')}.`,
        };
      }),
  },
  {
    id: 'condition-overdue',
    severity: 'weak',
    reason: 'The approval holds as long as its conditions are kept. Ask for a later date before IT asks you.',
    find: ({ decision }, { today }) =>
      inEach(
        decision.conditions,
        (condition, index) =>
          conditionState(condition, today) === 'overdue' && {
            path: `decision.conditions.${index}.dueOn`,
            sentence: `The condition ${quoted(condition.condition, String(index + 1))} is overdue.`,
          },
      ),
  },
  {
    id: 'condition-without-evidence',
    severity: 'hint',
    reason: 'IT closes a condition when it can see that it is met.',
    find: ({ decision }) =>
      inEach(
        decision.conditions,
        ({ condition, evidence, isMet }, index) =>
          isMet &&
          isBlank(evidence) && {
            path: `decision.conditions.${index}.evidence`,
            sentence: `Nothing shows that the condition ${quoted(condition, String(index + 1))} is met.`,
          },
      ),
  },
  {
    id: 'question-without-answer',
    severity: 'weak',
    reason: 'IT has asked this before, and will ask it again.',
    find: ({ decision }) =>
      inEach(
        decision.questions,
        ({ question, answer }, index) =>
          isBlank(answer) && {
            path: `decision.questions.${index}.answer`,
            sentence: `The question ${quoted(question, String(index + 1))} has no answer yet.`,
          },
      ),
  },
  {
    id: 'remark-not-settled',
    severity: 'weak',
    reason: 'A reviewer who finds the same fault again reads the rest with less patience.',
    find: ({ decision }) =>
      inEach(
        decision.reviews,
        ({ comment, verdict, isDone }, index) =>
          verdict === 'to-be-fixed' &&
          !isDone && {
            path: `decision.reviews.${index}.isDone`,
            sentence: `A reviewer wants ${quoted(comment, `remark ${index + 1}`)} to be fixed.`,
          },
      ),
  },
];
