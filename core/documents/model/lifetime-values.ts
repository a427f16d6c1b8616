import { words } from '../../../shared/domain/choice-words.ts';
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
        ['Segment', 0.22],
        ['Kind', 0.15],
        ['Today', 0.15, 'end'],
        ['With the tool', 0.15, 'end'],
        ['Less cost to win', 0.15, 'end'],
        ['All customers, gain', 0.18, 'end'],
      ],
      expected.lifetimeValues.segments.map((value) => [
        value.name || notAnswered,
        words.customerLevel[value.level],
        format.money(value.todayMinor),
        format.money(value.withToolMinor),
        format.money(value.netWithToolMinor),
        value.totalGainMinor === undefined ? '–' : format.money(value.totalGainMinor),
      ]),
      {
        note: `${marginTimingSentences[marginTiming]} ${marginTimingFormulas[marginTiming]}. This looks beyond the last month and is no part of the cash flow.`,
      },
    ),
  ];
};
