import type { MeasureOutcome } from '../../../../shared/domain/outcomes/measure-outcome.ts';
import {
  averageWords,
  measureFigure,
  sidesNote,
  targetWords,
} from '../../../../shared/domain/outcomes/measure-words.ts';
import type { Block } from '../../../ports/document-model.ts';
import { heading, isAnswered, joined, notAnswered, say, sayIfAny, table } from '../pieces.ts';
import { fewRows, type ReportChapter, type ReportContext } from './report-context.ts';

/** Each measure as the proposal words its target, and what was measured. */
export const measuresOutcome: ReportChapter = (context) => {
  const { review, format } = context;
  const sides = sidesNote(review.measures);
  return [
    ...table(
      'Measures of success',
      [
        ['Measure', 0.25],
        ['Target', 0.26],
        ['Latest', 0.165, 'end'],
        ['Average', 0.14, 'end'],
        [onOneLine('Against the target'), 0.185],
      ],
      review.measures.map((measure) => [
        isAnswered(measure.unit)
          ? `${measure.name || notAnswered}\n${measure.unit}`
          : measure.name || notAnswered,
        measure.dueOn
          ? joined([sayIfAny(measure.target, context), `due ${format.shortDay(measure.dueOn)}`], '\n')
          : sayIfAny(measure.target, context),
        measure.latest
          ? `${measureFigure(measure, measure.latest.value, format)}\n${onOneLine(format.partialDate(measure.latest.month))}`
          : 'No figure yet',
        averageOf(measure, context),
        onOneLine(targetWords(measure, format)),
      ]),
      {
        name: 'measures-reached',
        note: [
          'Targets and their days are those of the proposal, which counts months from the decision. Latest is the last month that was over and has a figure, set against a target that is a single figure. Measures are not added up: some are counts, some are rates.',
          ...(sides === undefined ? [] : [sides]),
        ].join(' '),
        isWhole: review.measures.length <= fewRows,
      },
    ),
    heading(2, 'Lessons'),
    ...lessons(context),
  ];
};

const onOneLine = (text: string) => text.replaceAll(' ', '\u00a0');

function averageOf(measure: MeasureOutcome, { format }: ReportContext): string {
  const average = averageWords(measure, format);
  return average === undefined
    ? '–'
    : `${average}\n${onOneLine(`over ${format.number(measure.months.length)} months`)}`;
}

function lessons(context: ReportContext): Block[] {
  const { lessons: all } = context.proposal.outcomes;
  return all.length === 0
    ? [{ kind: 'paragraph', text: 'No lesson is written down yet.' }]
    : [{ kind: 'list', ordered: false, items: all.map(({ lesson }) => say(lesson, context)) }];
}
