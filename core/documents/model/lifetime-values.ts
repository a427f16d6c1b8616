import { words } from '../../../shared/domain/choice-words.ts';
import { lowerFirst } from '../../../shared/domain/revenue/input-words.ts';
import {
  marginTimingFormulas,
  marginTimingSentences,
} from '../../../shared/domain/revenue/lifetime-value-explanation.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter } from './context.ts';
import { heading, notAnswered, table } from './pieces.ts';

/** What a customer of each segment is worth, today and with the tool; nothing where no segment is described. */
export const lifetimeValues: Chapter = ({ format, proposal, revenue }): Block[] => {
  const { segments, marginTiming } = proposal.revenue.lifetimeValue;
  const expected = revenue.scenarios.find(({ key }) => key === 'expected');
  if (segments.length === 0 || !expected) return [];
  return [
    heading(2, 'What a customer is worth'),
    ...table(
      'Value of one customer by segment, expected scenario',
      [
        ['Segment', 0.26],
        ['Today', 0.14, 'end'],
        ['With the tool', 0.14, 'end'],
        ['Customers', 0.14, 'end'],
        ['All customers, gain', 0.16, 'end'],
        ['With the tool, less cost to win', 0.16, 'end'],
      ],
      expected.lifetimeValues.segments.map((value) => [
        `${value.name || notAnswered}\n(${lowerFirst(words.customerLevel[value.level])})`,
        format.money(value.todayMinor),
        format.money(value.withToolMinor),
        value.customers === undefined ? '–' : format.number(value.customers),
        value.totalGainMinor === undefined ? '–' : format.wholeMoney(value.totalGainMinor),
        format.money(value.netWithToolMinor),
      ]),
      {
        note: [
          `Value = ${lowerFirst(marginTimingFormulas[marginTiming])}.`,
          marginTimingSentences[marginTiming],
          'Gain = (with the tool − today) × customers, before rounding; the cost of winning a customer is not part of it.',
          'This looks beyond the last month and is no part of the cash flow.',
        ].join(' '),
      },
    ),
  ];
};
