import { templateAnswersOf } from '../../../../shared/domain/template-answers.ts';
import { type BrokenSample, set, setEach } from './broken-sample.ts';

/** Rules about measures, the decision and the text as a whole. */
export const brokenClose: readonly BrokenSample[] = [
  {
    ruleId: 'loose-measure',
    path: 'measures.items.0.objectiveId',
    breaks: set('measures.items.0.objectiveId', 'gone'),
  },
  {
    ruleId: 'vanity-metric',
    path: 'measures.items.0.name',
    breaks: set('measures.items.0.name', 'Followers'),
  },
  {
    ruleId: 'measure-without-figure',
    path: 'measures.items.0.target',
    breaks: set('measures.items.0.target', 'More'),
  },
  {
    ruleId: 'measure-without-objective',
    path: 'measures.items.0.objectiveId',
    breaks: set('measures.items.0.objectiveId', undefined),
  },
  {
    ruleId: 'measure-due-before-decision',
    path: 'measures.items.0.dueOn',
    breaks: set('measures.items.0.dueOn', '2027-01-03'),
  },
  {
    ruleId: 'nothing-asked-of-it',
    path: 'measures.items.0.neededFromIt',
    breaks: setEach('measures.items', 'neededFromIt', undefined),
  },
  {
    ruleId: 'nobody-signs',
    path: 'decision.signOffRoles',
    breaks: set('decision.signOffRoles', []),
  },
  {
    ruleId: 'decided-without-date',
    path: 'decision.decidedOn',
    breaks: set('decision.verdict', 'approved'),
  },
  {
    ruleId: 'no-condition-listed',
    path: 'decision.conditions',
    breaks: set('decision.verdict', 'approved-with-conditions'),
  },
  {
    ruleId: 'condition-without-owner',
    path: 'decision.conditions.0.owner',
    breaks: set('decision.conditions', [{ id: 'one', condition: 'Train the team', isMet: false }]),
  },
  {
    ruleId: 'condition-overdue',
    path: 'decision.conditions.0.dueOn',
    breaks: set('decision.conditions', [{ id: 'one', dueOn: '2026-11-20', isMet: false }]),
  },
  {
    ruleId: 'condition-without-evidence',
    path: 'decision.conditions.0.evidence',
    breaks: set('decision.conditions', [{ id: 'one', condition: 'Train the team', isMet: true }]),
  },
  {
    ruleId: 'question-without-answer',
    path: 'decision.questions.0.answer',
    breaks: set('decision.questions', [{ id: 'one', question: 'Who sees the addresses?' }]),
  },
  {
    ruleId: 'remark-not-settled',
    path: 'decision.reviews.0.isDone',
    breaks: set('decision.reviews', [{ id: 'one', verdict: 'to-be-fixed', comment: 'Two are missing.' }]),
  },
  {
    ruleId: 'unprintable-characters',
    path: 'need.customers.0.name',
    breaks: set('need.customers.0.name', 'Kunden 顧客 🎯'),
  },
  {
    ruleId: 'right-to-left',
    path: 'need.customers.0.name',
    breaks: set('need.customers.0.name', 'לקוחות'),
  },
  {
    ruleId: 'template-answer-unchecked',
    path: 'need.problem',
    breaks: (draft) => {
      draft.decision.templateAnswers = templateAnswersOf(draft).filter(
        ({ place }) => place === 'need.problem',
      );
    },
  },
];
