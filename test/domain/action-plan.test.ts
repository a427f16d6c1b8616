import { expect, test } from 'vitest';
import { actionPlan } from '../../shared/domain/action-plan.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { reminders } from '../../shared/domain/reminders.ts';

const today = '2027-03-01';
const proposal: Proposal = ProposalDraft.parse({
  formatVersion: 1,
  overview: { title: 'One email service' },
  decision: {
    status: 'decided',
    verdict: 'approved-with-conditions',
    conditions: [
      { id: 'late', condition: 'Sign the contract on data', owner: 'Legal', dueOn: '2027-02-28' },
      { id: 'undated', condition: 'Name a deputy' },
      { id: 'met', condition: 'Use single sign-on', dueOn: '2027-02-01', isMet: true },
    ],
    reviews: [
      { id: 'fine', section: 'need', verdict: 'acceptable', comment: 'Clear.' },
      { id: 'fix', section: 'security', specialty: 'database', verdict: 'to-be-fixed', dueOn: '2027-03-10' },
      {
        id: 'better',
        section: 'revenue',
        verdict: 'improvable',
        comment: 'Show the margin',
        dueOn: '2027-03-10',
      },
    ],
    finishedControls: [{ controlId: 'built' }],
  },
  security: {
    compensatingControls: [
      { id: 'built', questionId: 'Q22', control: 'Export every week', dueOn: '2027-01-01' },
      { id: 'planned', questionId: 'Q30', control: 'Ask for two factors', owner: 'Web', dueOn: '2027-03-10' },
    ],
  },
});

test('the plan collects conditions, controls, and what reviewers want changed: overdue first, done last', () => {
  expect(
    actionPlan(proposal, today).map(({ state, dueOn, kind, what }) => [state, dueOn, kind, what]),
  ).toEqual([
    ['overdue', '2027-02-28', 'condition', 'Sign the contract on data'],
    ['open', '2027-03-10', 'to-be-fixed', 'Ask the reviewers of database what to change in Security'],
    ['open', '2027-03-10', 'control', 'Ask for two factors'],
    ['open', '2027-03-10', 'improvable', 'Show the margin'],
    ['open', undefined, 'condition', 'Name a deputy'],
    ['done', '2027-01-01', 'control', 'Export every week'],
    ['done', '2027-02-01', 'condition', 'Use single sign-on'],
  ]);
});

test('an action leads to its field, and says who and where', () => {
  expect(actionPlan(proposal, today).find(({ id }) => id === 'planned')).toMatchObject({
    path: 'security.compensatingControls.1',
    about: 'Security, question Q30',
    owner: 'Web',
  });
});

test('what is open and has a day becomes a reminder', () => {
  const days = reminders('one', proposal, today);
  expect(days.map(({ uid, day }) => [uid, day])).toEqual([
    ['one.condition.late@countersign', '2027-02-28'],
    ['one.to-be-fixed.fix@countersign', '2027-03-10'],
    ['one.control.planned@countersign', '2027-03-10'],
    ['one.improvable.better@countersign', '2027-03-10'],
  ]);
  expect(days[0]).toMatchObject({
    title: 'Condition of IT: Sign the contract on data',
    details: 'Owner: Legal\nOne email service\nApproved with conditions, 2 of 3 open',
  });
});

test('a deferral and the reports of a live proposal are reminded of too', () => {
  const decision = (fields: object) =>
    reminders('one', ProposalDraft.parse({ formatVersion: 1, decision: fields }), today).map(
      ({ day }) => day,
    );
  expect(decision({ status: 'decided', verdict: 'deferred', deferredTo: '2027-09-01' })).toEqual([
    '2027-09-01',
  ]);
  const live = { to: 'live', movedAt: '2027-01-01T09:00:00.000Z', movedOn: '2027-01-01' };
  expect(decision({ status: 'live', verdict: 'approved', moves: [live] })).toEqual([
    '2027-04-01',
    '2027-06-30',
    '2028-01-01',
  ]);
});
