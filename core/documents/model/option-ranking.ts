import { costOfDelay, costOfDelayWords } from '../../../shared/domain/cost-of-delay.ts';
import { rankingColumns, rankingWords } from '../../../shared/domain/ranking-words.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { bulletList, heading, table } from './pieces.ts';

const columnWidths: readonly (readonly [width: number, align?: 'end'])[] = [
  [0.27],
  [0.1, 'end'],
  [0.16],
  [0.16],
  [0.15],
  [0.16],
];

/** How firmly the first place stands when the weights move; nothing while there is no ranking. */
export function rankingFirmness({ proposal, format }: ModelContext): Block[] {
  const words = rankingWords(proposal.options, format);
  if (!words) return [];
  return [
    heading(2, 'How firm the ranking is'),
    ...bulletList(words.sentences),
    ...table(
      'Who comes first when one weight changes and the others stay',
      rankingColumns.map((label, index) => [label, ...(columnWidths[index] ?? ([0] as const))]),
      words.rows.map(({ criterion, weight, outcomes, bound }) => [
        criterion,
        weight,
        ...outcomes.map(({ text, isSame }) => (isSame ? text : [{ text, bold: true }])),
        bound,
      ]),
      {
        name: 'option-ranking',
        note: [
          { text: '“Same” means that the option in first place stays there.' },
          see('option-list', ' {} numbers the options.'),
        ],
      },
    ),
  ];
}

/** What doing nothing costs; where the revenue section has holes, the reader is told that no figure can be given. */
export function costOfDoingNothing({ proposal, format }: ModelContext): Block {
  const answer = costOfDelay(proposal.revenue, proposal.overview.currency);
  return {
    kind: 'callout',
    tone: 'note',
    title: 'What doing nothing costs',
    text: answer.isKnown
      ? costOfDelayWords(answer.costOfDelay, format).join(' ')
      : 'The revenue section is not complete yet, so no cost of delay can be given.',
  };
}
