import { measureFigure, measureStanding } from '../../../../shared/domain/outcomes/outcome-words.ts';
import type { Block } from '../../../ports/document-model.ts';
import { heading, isAnswered, notAnswered, say, sayIfAny, table } from '../pieces.ts';
import { fewRows, type ReportChapter, type ReportContext } from './report-context.ts';

/** Each measure as the proposal words its target, and what was measured. */
export const measuresOutcome: ReportChapter = (context) => {
  const { review, format } = context;
  return [
    ...table(
      'Measures of success',
      [
        ['Measure', 0.28],
        ['Target', 0.22],
        ['Due on', 0.15],
        ['Latest', 0.2, 'end'],
        ['Average', 0.15, 'end'],
      ],
      review.measures.map((measure) => [
        isAnswered(measure.unit)
          ? `${measure.name || notAnswered}\n${measure.unit}`
          : measure.name || notAnswered,
        sayIfAny(measure.target, context),
        measure.dueOn ? format.shortDay(measure.dueOn) : '–',
        measure.latest
          ? `${measureStanding(measure, format)}\n${format.partialDate(measure.latest.month)}`
          : 'No figure yet',
        measure.average === undefined
          ? '–'
          : `${measureFigure(measure, measure.average, format)}\nover ${format.number(measure.months.length)} ${measure.months.length === 1 ? 'month' : 'months'}`,
      ]),
      {
        note: 'Latest is the last month that was over and has a figure. Measures are not added up over months, because some are counts and some are rates.',
        isWhole: review.measures.length <= fewRows,
      },
    ),
    heading(2, 'Lessons'),
    ...lessons(context),
  ];
};

function lessons(context: ReportContext): Block[] {
  const { lessons: all } = context.proposal.outcomes;
  return all.length === 0
    ? [{ kind: 'paragraph', text: 'No lesson is written down yet.' }]
    : [{ kind: 'list', ordered: false, items: all.map(({ lesson }) => say(lesson, context)) }];
}
