import { expect, test } from 'vitest';
import { planByDate, planKindWords, planTimeline } from '../../shared/domain/plan-timeline.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';

const plan = (strategy: object) => planTimeline(ProposalDraft.parse({ formatVersion: 1, strategy }));

test('everything with a day is a row, in groups and by date within them', () => {
  const timeline = plan({
    tactics: [
      { id: 'b', name: 'Second', media: 'paid', startsOn: '2027-03-01', endsOn: '2027-04-01' },
      { id: 'a', name: 'First', startsOn: '2027-02-01' },
    ],
    pilot: { startsOn: '2027-01-18', endsOn: '2027-02-04', decisionOn: '2027-02-08' },
    milestones: [{ id: 'm', name: 'Launch', dueOn: '2027-02-05' }],
    stopRules: [{ id: 's', statement: 'Complaints above 0.1 %', checkedOn: '2027-06-01' }],
  });
  const { rows, undated } = timeline;
  expect(undated).toEqual([]);
  expect(rows.map((row) => [row.name, planKindWords(row), row.startsOn, row.endsOn])).toEqual([
    ['First', 'Tactic', '2027-02-01', undefined],
    ['Second', 'Tactic (paid)', '2027-03-01', '2027-04-01'],
    ['Pilot', 'Pilot', '2027-01-18', '2027-02-04'],
    ['Decision to go on after the pilot', 'Go or no-go', '2027-02-08', undefined],
    ['Launch', 'Milestone', '2027-02-05', undefined],
    ['Complaints above 0.1 %', 'Stop rule', '2027-06-01', undefined],
  ]);
  const days = planByDate(timeline).map(({ startsOn }) => startsOn);
  expect(days).toEqual(days.toSorted());
});

test('who carries the message is not said where all tactics are alike in it', () => {
  const { rows } = plan({
    tactics: [
      { id: 'a', name: 'First', media: 'owned', startsOn: '2027-02-01' },
      { id: 'b', name: 'Second', media: 'owned', startsOn: '2027-03-01' },
    ],
  });
  expect(rows.map(planKindWords)).toEqual(['Tactic', 'Tactic']);
});

test('what lacks a day is named with the field; a stop rule without one holds all the time', () => {
  const { rows, undated } = plan({
    tactics: [{ id: 'a', name: 'Welcome series' }],
    pilot: { scope: 'One shop' },
    milestones: [{ id: 'm' }],
    stopRules: [{ id: 's', statement: 'Complaints' }],
  });
  expect(rows).toEqual([]);
  expect(undated).toEqual([
    { path: 'strategy.tactics.0.startsOn', sentence: '“Welcome series” has no day yet.' },
    { path: 'strategy.pilot.startsOn', sentence: 'The pilot has no day yet.' },
    { path: 'strategy.pilot.decisionOn', sentence: '“Decision to go on after the pilot” has no day yet.' },
    { path: 'strategy.milestones.0.dueOn', sentence: '“Milestone 1” has no day yet.' },
  ]);
});

test('an end before the start is said and not drawn', () => {
  const { rows, undated } = plan({
    tactics: [{ id: 'a', name: 'Welcome series', startsOn: '2027-03-01', endsOn: '2027-02-01' }],
  });
  expect(rows[0]).toMatchObject({ startsOn: '2027-03-01', endsOn: undefined });
  expect(undated[0]?.sentence).toBe('“Welcome series” ends before it starts.');
});

test('without a pilot nobody is asked for its days', () => {
  expect(plan({})).toEqual({ rows: [], undated: [] });
});
