import { expect, test } from 'vitest';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { draft, modelOf, readableText } from './model-kit.ts';

/** IT hours that the author has only written among the costs. */
const proposal = draft({
  overview: { title: 'A tool', currency: 'USD' },
  revenue: {
    costs: [
      {
        id: 'a',
        name: 'Sync of contacts',
        category: 'it-hours',
        basis: 'hours',
        specialty: 'web',
        timing: 'one-off',
        hours: { expected: 60 },
      },
      {
        id: 'b',
        name: 'Desk',
        category: 'it-hours',
        basis: 'hours',
        timing: 'per-month',
        hours: { expected: 2 },
      },
    ],
  },
});

const textOf = (kind: 'reviewer-pack' | 'brief' | 'full-proposal' | 'outcome-report', specialty?: 'web') =>
  readableText(
    modelOf(proposal, {}, { kind, choices: { ...plainChoices, ...(specialty && { specialty }) } }),
  );

test('the page of a reviewer names the work that only the costs hold, and what is nobody’s yet', () => {
  expect(textOf('reviewer-pack', 'web')).toContain(
    '60 hours once: Sync of contacts. Not given to a group yet: 24 hours a year.',
  );
});

test('brief, proposal and report ask for the same hours', () => {
  expect(textOf('brief')).toContain('60 hours once, 24 hours a year (Web · Group not named yet)');
  expect(textOf('outcome-report')).toContain('planned 60 hours of IT to set the tool up and 24 hours a year');
  expect(textOf('full-proposal')).toMatch(/Sync of contacts\W+Web\W+60/);
});
