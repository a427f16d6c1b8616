import { type Rule, when } from '../rule.ts';

export const decisionRules: readonly Rule[] = [
  {
    id: 'nobody-signs',
    severity: 'weak',
    reason: 'The last page has a line for each role that decides. Without roles it is empty.',
    find: ({ decision }) =>
      when(decision.signOffRoles.length === 0, 'decision.signOffRoles', 'Nothing says which roles sign.'),
  },
];
