import { plainTextOf } from '../../../shared/domain/prose.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter } from './context.ts';
import { see } from './cross-references.ts';
import { passage, prose } from './narrative.ts';
import { bulletList, heading, isAnswered, say, table } from './pieces.ts';

/** Left out with its reference where the ledger is empty, or not printed. */
const basisOfFigures: Block = {
  kind: 'paragraph',
  tone: 'small',
  text: [see('assumption-ledger', '{} lists the assumptions behind the figures.')],
};

export const need: Chapter = (context) => {
  const { problem, customers, drivers, costOfNotActing, context: background } = context.proposal.need;
  return [
    ...prose(problem, context),
    heading(2, 'Who our customers are and what they want'),
    ...table(
      'Customers',
      [
        ['Who they are', 0.32],
        ['What they want', 0.68],
      ],
      customers.map(({ name, wants }) => [say(name, context), passage(wants, context)]),
    ),
    heading(2, 'Why now'),
    ...bulletList(drivers.map(({ statement }) => say(statement, context))),
    heading(2, 'What it costs not to act'),
    ...prose(costOfNotActing, context),
    ...(/\p{Nd}/u.test(plainTextOf(costOfNotActing)) ? [basisOfFigures] : []),
    ...(isAnswered(background) ? [heading(2, 'Background'), ...prose(background, context)] : []),
  ];
};
