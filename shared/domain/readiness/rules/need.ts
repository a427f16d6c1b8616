import { inEach, lacksFigure, mentions, quoted, type Rule, when } from '../rule.ts';

export const needRules: readonly Rule[] = [
  {
    id: 'problem-without-figure',
    severity: 'hint',
    reason: 'How often, how many, how long: a figure makes a problem comparable with the other requests.',
    find: ({ need }) =>
      when(lacksFigure(need.problem), 'need.problem', 'The problem is told without a figure.'),
  },
  {
    id: 'problem-names-tool',
    severity: 'hint',
    reason: 'A problem that names its solution reads as if the choice came first.',
    find: ({ need, options }) =>
      inEach(
        options.candidates.filter(({ kind }) => kind === 'candidate'),
        ({ name }) =>
          mentions(need.problem, name) && {
            path: 'need.problem',
            sentence: `The problem already names ${quoted(name)}.`,
          },
      ).slice(0, 1),
  },
  {
    id: 'no-driver',
    severity: 'hint',
    reason: 'The most common answer to a good proposal is “next year”.',
    find: ({ need }) => when(need.drivers.length === 0, 'need.drivers', 'Nothing says why it has to be now.'),
  },
  {
    id: 'cost-of-not-acting-without-figure',
    severity: 'weak',
    reason: 'Doing nothing is the option that always wins when it seems to cost nothing.',
    find: ({ need }) =>
      when(
        lacksFigure(need.costOfNotActing),
        'need.costOfNotActing',
        'The cost of not acting is told without a figure.',
      ),
  },
];
