import { expect, test } from 'vitest';
import { createFormat } from '../../shared/domain/format.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { behindWords, rankingWords } from '../../shared/domain/ranking-words.ts';

const format = createFormat('en-US', 'USD');

function wordsFor(
  scores: readonly (readonly [criterion: string, weight: number, tool: number, rival: number])[],
  rivalName = 'What we own',
) {
  const proposal = ProposalDraft.parse({
    formatVersion: 1,
    options: {
      candidates: [
        { id: 'tool', kind: 'candidate', name: 'The tool' },
        { id: 'rival', kind: 'use-what-we-own', name: rivalName },
      ],
      criteria: scores.map(([name, weight, tool, rival], index) => ({
        id: `criterion-${index}`,
        name,
        weight,
        scores: [
          { optionId: 'tool', score: tool },
          { optionId: 'rival', score: rival },
        ],
      })),
      proposedOptionId: 'tool',
    },
  });
  const words = rankingWords(proposal.options, format);
  return words && { ...words, behind: behindWords(proposal.options, format) };
}

test('a firm first place is said to be firm', () => {
  expect(
    wordsFor([
      ['Fit', 60, 5, 2],
      ['Security', 40, 4, 3],
    ])?.sentences,
  ).toEqual([
    'The tool comes first with 4.6 of 5, 2.2 ahead of What we own.',
    'It stays first if any single criterion counts double, counts half or is left out.',
    'When all criteria count equally, The tool comes first, too.',
  ]);
});

test('the lead is the difference of the scores that are printed', () => {
  // 4.44 and 3.46: 0.98 apart, printed as 4.4 and 3.5.
  const lead = wordsFor([
    ['Fit', 44, 5, 4],
    ['Security', 54, 4, 3],
    ['Price', 2, 4, 4],
  ])?.sentences[0];
  expect(lead).toBe('The tool comes first with 4.4 of 5, 0.9 ahead of What we own.');
  const close = wordsFor([
    ['Fit', 98, 4, 4],
    ['Security', 2, 4, 3],
  ])?.sentences[0];
  expect(close).toBe('The tool comes first with 4.0 of 5, just ahead of What we own.');
});

test('a first place that rests on a weight names the weight and who else would be first', () => {
  const words = wordsFor([
    ['Fit', 50, 5, 3],
    ['Security', 30, 3, 5],
  ]);
  expect(words?.sentences[1]).toBe(
    'The first place of The tool depends on the weights: if “Fit” counts half, What we own comes first; if “Fit” is left out, What we own comes first; if “Security” counts double, What we own comes first.',
  );
  expect(words?.rows[1]).toEqual({
    criterionId: 'criterion-1',
    criterion: 'Security',
    weight: '30',
    outcomes: [
      { change: 'doubled', text: 'What we own', isSame: false },
      { change: 'halved', text: 'Same', isSame: true },
      { change: 'removed', text: 'Same', isSame: true },
    ],
    bound: 'Above 50',
  });
});

test('in a cell an option with a long name has its number instead', () => {
  const name = 'What we own already, with two more licences';
  const words = wordsFor(
    [
      ['Fit', 50, 5, 3],
      ['Security', 30, 3, 5],
    ],
    name,
  );
  expect(words?.rows[1]?.outcomes[0]?.text).toBe('Option 2');
  expect(words?.sentences[0]).toContain(name);
});

test('a weight that no criterion can have is not offered as one that changes the first place', () => {
  const words = wordsFor([
    ['Fit', 90, 5, 3],
    ['Security', 30, 3, 4],
  ]);
  expect(words?.rows.map(({ bound }) => bound)).toEqual(['Below 15', 'None up to 100']);
});

test('a proposed option that does not come first is said to be behind', () => {
  expect(wordsFor([['Fit', 50, 2, 3]])?.sentences.slice(1, 3)).toEqual([
    'The proposed option, The tool, comes second by these scores.',
    'What we own stays first if any single criterion counts double, counts half or is left out.',
  ]);
});

test('the score of a proposed option stands beside the best one only where that is another', () => {
  expect(wordsFor([['Fit', 50, 2, 3]])?.behind).toBe('2.0 of 5, second; What we own comes first with 3.0');
  expect(wordsFor([['Fit', 50, 3, 3]])?.behind).toBeUndefined();
  expect(wordsFor([['Fit', 50, 4, 3]])?.behind).toBeUndefined();
});

test('a draw is called a draw', () => {
  expect(wordsFor([['Fit', 50, 3, 3]])?.sentences.slice(0, 2)).toEqual([
    'The tool and What we own share the first place with 3.0 of 5 each.',
    'With equal scores, any change of a weight can decide.',
  ]);
});

test('nothing is said before two options have a score', () => {
  expect(wordsFor([])).toBeUndefined();
});
